package dev.muster.console.shell.chart;

import dev.muster.forecasting.Series;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A plot as the element in the browser takes it: instants in milliseconds, missing values null.
final class PlotJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlotJson() {}

    static ObjectNode of(Plot plot) {
        ObjectNode json = JSON.objectNode();
        json.put("name", plot.name());
        json.put("unit", plot.unit());
        json.put("zone", plot.window().zone().getId());
        json.put("from", plot.window().from().toEpochMilli());
        json.put("to", plot.window().to().toEpochMilli());
        if (plot.now() != null) {
            json.put("now", plot.now().toEpochMilli());
        }
        ArrayNode marks = json.putArray("marks");
        plot.marks()
                .forEach(mark -> marks.addObject()
                        .put("name", mark.name())
                        .put("from", mark.stretch().start().toEpochMilli())
                        .put("to", mark.stretch().end().toEpochMilli()));
        ArrayNode layers = json.putArray("layers");
        plot.layers().forEach(layer -> layers.add(layer(layer)));
        return json;
    }

    private static ObjectNode layer(Layer layer) {
        return switch (layer) {
            case Layer.Actual(String _, Series values) -> layer("actual", layer, values);
            case Layer.Expected(String _, Series values) -> layer("expected", layer, values);
            case Layer.Compared(String _, Series values) -> layer("compared", layer, values);
            case Layer.Required(String _, Series values) -> layer("required", layer, values);
            case Layer.Rostered(String _, Series values) -> layer("rostered", layer, values);
            case Layer.Gap(Series required, Series rostered) ->
                layer("gap", layer, required).set("others", values(rostered));
            case Layer.Band(String _, Series low, Series high, Layer.Width width) ->
                layer(width == Layer.Width.EIGHTY ? "band80" : "band95", layer, low)
                        .set("others", values(high));
        };
    }

    private static ObjectNode layer(String kind, Layer layer, Series series) {
        ObjectNode json = JSON.objectNode();
        json.put("kind", kind);
        json.put("name", layer.name());
        json.put("start", series.start().toEpochMilli());
        json.put("step", series.step().toMillis());
        json.set("values", values(series));
        return json;
    }

    private static ArrayNode values(Series series) {
        ArrayNode values = JSON.arrayNode(series.size());
        for (int i = 0; i < series.size(); i++) {
            double value = series.at(i);
            if (Double.isFinite(value)) {
                values.add(value);
            } else {
                values.addNull();
            }
        }
        return values;
    }
}
