package dev.muster.console.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableFunction;
import dev.muster.console.planning.Overridden;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.Hand;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The overrides of a week, those withdrawn among them, and for planners a way to withdraw one.
final class OverrideList extends Grid<ForecastOverride> {

    private static final long serialVersionUID = 1;
    private static final int NOTICE = 6_000;

    private final transient Words words;
    private final transient LongFunction<Mono<Overridden>> withdraw;
    private final transient Runnable changed;

    /// @param names    of the queues, where there are several
    /// @param withdraw does it, null where the reader may not
    /// @param changed  called when one was withdrawn
    OverrideList(
            Outlook outlook,
            Words words,
            Map<QueueId, String> names,
            @Nullable LongFunction<Mono<Overridden>> withdraw,
            Runnable changed) {
        this.words = words;
        this.withdraw = withdraw == null ? id -> Mono.empty() : withdraw;
        this.changed = changed;
        addClassName("override-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        text("When", override -> OverrideWords.when(override, words)).setWidth("208px");
        if (names.size() > 1) {
            text(
                            "Queue",
                            override -> names.getOrDefault(
                                    override.queue(), override.queue().value()))
                    .setWidth("144px");
        }
        text("Change", override -> OverrideWords.change(override.change(), words))
                .setWidth("112px");
        if (names.size() == 1) {
            figure("Model", override -> OverrideWords.conversations(outlook.modelIn(override.stretch()), words));
            figure(
                    "Counts",
                    override -> override.stands()
                            ? OverrideWords.conversations(outlook.expectedIn(override.stretch()), words)
                            : "–");
        }
        text("Reason", ForecastOverride::reason).setFlexGrow(2).setWidth("152px");
        text("By", override -> OverrideWords.hand(override.made(), words)).setWidth("192px");
        addComponentColumn(override -> end(override, withdraw != null))
                .setWidth("184px")
                .setFlexGrow(0);
        setPartNameGenerator(override -> override.stands() ? null : "withdrawn");
        setItems(outlook.overrides());
    }

    private Column<ForecastOverride> text(String header, SerializableFunction<ForecastOverride, String> text) {
        return addColumn(text::apply).setHeader(header).setFlexGrow(0);
    }

    private void figure(String header, SerializableFunction<ForecastOverride, String> text) {
        text(header, text).setTextAlign(ColumnTextAlign.END).setWidth("72px");
    }

    private Component end(ForecastOverride override, boolean allowed) {
        Hand withdrawn = override.withdrawn();
        if (withdrawn != null) {
            return new Span("Withdrawn by " + OverrideWords.hand(withdrawn, words));
        }
        if (!allowed) {
            return new Div();
        }
        Button button = new Button("Withdraw", click -> withdraw(override));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel("Withdraw the override of " + OverrideWords.when(override, words));
        return button;
    }

    private void withdraw(ForecastOverride override) {
        String told = switch (Wait.one(withdraw.apply(override.id()))) {
            case Overridden.Done _ -> "Withdrawn: the model's figure counts again.";
            case Overridden.Withdrawn before -> OverrideWords.withdrawn(before.override(), words);
            case Overridden.Overlapping overlapping -> OverrideWords.overlapping(overlapping.standing(), words);
            case Overridden.Refused refused -> refused.why();
        };
        Notification.show(told, NOTICE, Notification.Position.BOTTOM_START);
        changed.run();
    }
}
