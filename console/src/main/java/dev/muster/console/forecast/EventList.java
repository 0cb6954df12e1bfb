package dev.muster.console.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import dev.muster.console.shell.Words;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.KeptEvent;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Events, those withdrawn among them, and for planners a way to withdraw one.
final class EventList extends Grid<KeptEvent> {

    private static final long serialVersionUID = 1;

    private final transient EventBook book;
    private final transient EventWords told;
    private final transient Words words;

    private EventList(EventBook book, List<KeptEvent> rows, EventWords told, Words words) {
        this.book = book;
        this.told = told;
        this.words = words;
        addClassName("event-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        text("When", kept -> told.days(kept.event().days())).setWidth("128px");
        text(
                        "Event",
                        kept -> "%s (%s)"
                                .formatted(kept.event().name(), kept.event().kind()))
                .setFlexGrow(2)
                .setWidth("152px");
        text("Queue", this::concerned).setWidth("104px");
        setPartNameGenerator(kept -> kept.stands() ? null : "withdrawn");
        setItems(rows);
    }

    /// Events that are not over, with what they will do.
    static EventList toCome(
            EventBook book,
            List<KeptEvent> rows,
            EventWords told,
            Words words,
            @Nullable Consumer<KeptEvent> withdraw) {
        EventList list = new EventList(book, rows, told, words);
        list.text("Effect", list::effect).setFlexGrow(1).setWidth("152px");
        if (book.queue() != null) {
            list.figure("Adds", list::adds);
        }
        list.ends(withdraw);
        return list;
    }

    /// Events that are over, with what they did.
    static EventList past(
            EventBook book,
            List<KeptEvent> rows,
            EventWords told,
            Words words,
            @Nullable Consumer<KeptEvent> withdraw) {
        EventList list = new EventList(book, rows, told, words);
        if (book.queue() != null) {
            list.figure("Lift", kept -> {
                Multiplier own = book.own(kept);
                return own == null || EventWords.isNothing(own) ? "–" : told.change(own.estimate());
            });
            list.text(
                            "90\u202f% range",
                            kept -> {
                                Multiplier own = book.own(kept);
                                if (own == null) {
                                    return "–";
                                }
                                return EventWords.isNothing(own) ? "Cannot be told" : told.range(own);
                            })
                    .setWidth("136px");
        }
        list.ends(withdraw);
        return list;
    }

    private void ends(@Nullable Consumer<KeptEvent> withdraw) {
        text("Reason", kept -> kept.event().reason()).setFlexGrow(2).setWidth("136px");
        text("By", kept -> OverrideWords.hand(kept.made(), words)).setWidth("136px");
        addComponentColumn(kept -> end(kept, withdraw)).setWidth("120px").setFlexGrow(0);
    }

    private Column<KeptEvent> text(String header, SerializableFunction<KeptEvent, String> text) {
        return addColumn(text::apply).setHeader(header).setFlexGrow(0);
    }

    private void figure(String header, SerializableFunction<KeptEvent, String> text) {
        text(header, text).setTextAlign(ColumnTextAlign.END).setWidth("72px");
    }

    private String concerned(KeptEvent kept) {
        Queue queue = book.queue();
        if (kept.event().queue() == null) {
            return "All queues";
        }
        return queue == null ? book.name(kept.event().queue()) : queue.name();
    }

    private String effect(KeptEvent kept) {
        if (!kept.stands()) {
            return "–";
        }
        Multiplier applied = book.applied(kept);
        if (kept.event().multiplier() == null && book.queue() == null) {
            return "As learned, queue by queue";
        }
        if (applied == null
                || (kept.event().multiplier() == null && book.next(kept.event().kind()) == null)) {
            return "Nothing learned yet: no change, a wide band";
        }
        return told.plan(kept, applied);
    }

    private String adds(KeptEvent kept) {
        Multiplier applied = book.applied(kept);
        OptionalDouble base = book.base(kept.event().days());
        return applied == null || base.isEmpty()
                ? "–"
                : words.signed(Math.rint(base.getAsDouble() * (applied.estimate() - 1)));
    }

    private Component end(KeptEvent kept, @Nullable Consumer<KeptEvent> withdraw) {
        KeptEvent.Withdrawal withdrawal = kept.withdrawn();
        if (withdrawal != null) {
            return new Span(told.withdrawn(withdrawal));
        }
        if (withdraw == null) {
            return new Div();
        }
        Button button = new Button("Withdraw", click -> withdraw.accept(kept));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel("Withdraw " + kept.event().name());
        return button;
    }
}
