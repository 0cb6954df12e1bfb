package dev.muster.console.forecast;

import dev.muster.console.shell.Words;

/// A column of accuracy: its name, what it means, and its figure in words.
enum AccuracyFigure {
    DAYS("Days", "Local days on which these intervals lie."),
    OFFERED("Offered", "Conversations that came; an interval counts once for each forecast held against it."),
    ERROR("Error", "WAPE, Σ|forecast − actual| ÷ Σ actual, per half hour of one queue: how far off it was."),
    CHANCE(
            "By chance",
            "Poisson floor, the error of a perfect forecast: customers come by chance, and no model can foresee that. What the error has above it is the model's."),
    BIAS("Bias", "Σ(forecast − actual) ÷ Σ actual: more than 0 where too much was forecast."),
    TO_WEEK_BEFORE(
            "To week before",
            "MASE, the error as a share of that of simply taking the same weekday and time a week before. Below 100\u202f% the forecast is worth its while."),
    RANGE_LOSS(
            "Range loss",
            "Pinball loss over the quantiles from 5 to 95\u202f%, as a share of what came: how far off the whole range was, not only its middle. The smaller, the narrower and truer."),
    BAND_80("80\u202f% band", "How often what came lay in the band that should hold it in 80 of 100 cases."),
    BAND_95("95\u202f% band", "How often what came lay in the band that should hold it in 95 of 100 cases.");

    private final String header;
    private final String meaning;

    AccuracyFigure(String header, String meaning) {
        this.header = header;
        this.meaning = meaning;
    }

    String header() {
        return header;
    }

    String meaning() {
        return meaning;
    }

    String of(AccuracyRow row, Words words) {
        return switch (this) {
            case DAYS -> words.count(row.days());
            case OFFERED -> words.count(Math.round(row.arrived()));
            case ERROR -> words.share(row.wape());
            case CHANCE -> words.share(row.floor());
            case BIAS -> Double.isNaN(row.bias()) ? "–" : words.signed(Math.rint(row.bias() * 100)) + "\u202f%";
            case TO_WEEK_BEFORE -> words.share(row.mase());
            case RANGE_LOSS -> words.share(row.pinball());
            case BAND_80 -> words.share(row.coverage80().share());
            case BAND_95 -> words.share(row.coverage95().share());
        };
    }
}
