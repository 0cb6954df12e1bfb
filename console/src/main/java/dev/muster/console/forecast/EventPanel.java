package dev.muster.console.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Words;
import dev.muster.sql.forecast.KeptEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The events of a site or queue: those to come with what they will do, those that are over with what they did, and
/// what was learned of each kind.
final class EventPanel extends Div {

    private static final long serialVersionUID = 1;

    /// @param withdraw asks why and does it; null where the reader may not
    /// @param volume   the way to say what is expected of a new queue; null for any other
    EventPanel(EventBook book, Words words, @Nullable Consumer<KeptEvent> withdraw, @Nullable ExpectedVolume volume) {
        addClassName("forecast-week");
        if (volume != null) {
            add(new H2("A new queue"), volume);
        }
        boolean nothing = book.kept().isEmpty() && book.learned().isEmpty();
        if (nothing) {
            add(
                    new Empty(
                            "No events are known",
                            withdraw == null
                                    ? "Planners tell of campaigns, launches and one-off shocks, past and to come."
                                    : "Add campaigns, launches and one-off shocks: past ones are left out of what is learned and show what the next one will do."));
            return;
        }
        EventWords told = new EventWords(words, book.today());
        add(new H2("To come"));
        list(book.toCome(), "No event to come is known.", rows -> EventList.toCome(book, rows, told, words, withdraw));
        add(new H2("Past"));
        list(book.past(), "No past event is known.", rows -> EventList.past(book, rows, told, words, withdraw));
        if (book.queue() == null) {
            add(quiet("What events do is learned queue by queue. Choose a queue above to see what it was."));
        } else if (!book.learned().isEmpty()) {
            add(new H2("What was learned of each kind"), new KindList(book, told, words));
            add(
                    quiet(
                            "Each event is held against the six weeks before and after it. The range holds what the next one does nine times in ten; a queue with few conversations has a wide one."));
        }
    }

    private void list(List<KeptEvent> rows, String none, Function<List<KeptEvent>, EventList> list) {
        add(rows.isEmpty() ? quiet(none) : list.apply(rows));
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
