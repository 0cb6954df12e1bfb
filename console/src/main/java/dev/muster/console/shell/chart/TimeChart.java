package dev.muster.console.shell.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/// A chart over time: what happened, what is expected with its bands, what is needed, who is there. Hovering reads out
/// all
/// layers at that time, on every chart of the page; the same figures are there as a table and as CSV.
/// Without a plot it is empty; [dev.muster.console.shell.Loading#chart()] stands in while one is made.
@Tag("muster-time-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://elements/time-axis.js")
@JavaScript("context://elements/time-layers.js")
@JavaScript("context://elements/time-figures.js")
@JavaScript("context://elements/time-chart.js")
public final class TimeChart extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1;

    public TimeChart() {
        setHeight("320px");
        setWidthFull();
    }

    /// @param plot what to show from now on
    public void show(Plot plot) {
        getElement().setPropertyJson("plot", PlotJson.of(plot));
    }
}
