package dev.muster.console.forecast;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;

/// The sides of the page: the week, and what earlier forecasts were worth.
final class ViewTabs extends Tabs {

    private static final long serialVersionUID = 1;

    ViewTabs(Choice choice) {
        Tab week = new Tab("Week");
        Tab accuracy = new Tab("Accuracy");
        add(week, accuracy);
        setSelectedTab(choice.view() == Choice.View.WEEK ? week : accuracy);
        addSelectedChangeListener(change -> UI.getCurrentOrThrow()
                .navigate(
                        ForecastView.class,
                        choice.as(change.getSelectedTab().equals(week) ? Choice.View.WEEK : Choice.View.ACCURACY)
                                .address()));
    }
}
