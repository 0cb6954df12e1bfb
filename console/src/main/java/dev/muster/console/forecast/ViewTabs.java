package dev.muster.console.forecast;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sides of the page: the week, what is known beforehand, and what earlier forecasts were worth.
final class ViewTabs extends Tabs {

    private static final long serialVersionUID = 1;

    ViewTabs(Choice choice) {
        Map<Tab, Choice.View> views = new LinkedHashMap<>();
        views.put(new Tab("Week"), Choice.View.WEEK);
        views.put(new Tab("Events"), Choice.View.EVENTS);
        views.put(new Tab("Accuracy"), Choice.View.ACCURACY);
        views.forEach((tab, view) -> {
            add(tab);
            if (view == choice.view()) {
                setSelectedTab(tab);
            }
        });
        addSelectedChangeListener(change -> UI.getCurrentOrThrow()
                .navigate(
                        ForecastView.class,
                        choice.as(views.getOrDefault(change.getSelectedTab(), Choice.View.WEEK))
                                .address()));
    }
}
