package dev.muster.console.forecast;

import dev.muster.console.shell.Words;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.sql.directory.Queue;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What an event that is being typed would do, in a sentence or two.
record EventOutcome(EventBook book, Words figures) {

    /// @param all whether it concerns all queues of the site
    String of(EventEntry entry, boolean all) {
        Event days = entry.days();
        if (days == null) {
            return "";
        }
        if (days.last().isBefore(book.today())) {
            return "These days are over: they are left out of what is learned, and what the event did is estimated from what came.";
        }
        EventWords words = new EventWords(figures, book.today());
        if (entry.percent() != null) {
            Double expected = entry.multiplier();
            return expected == null ? expects(days, all) : effect(days, all, expected, words.change(expected));
        }
        Multiplier learned = learned(entry);
        return learned == null
                ? unknown()
                : effect(
                        days,
                        all,
                        learned.estimate(),
                        "%s, as past ones did (90\u202f%% range %s),"
                                .formatted(words.change(learned.estimate()), words.range(learned)));
    }

    private String effect(Event days, boolean all, double multiplier, String change) {
        OptionalDouble base = book.base(days);
        if (base.isEmpty()) {
            return "%s on these days. How many conversations that is shows queue by queue.".formatted(change);
        }
        double added = base.getAsDouble() * (multiplier - 1);
        return "%s %s %s about %s conversations%s."
                .formatted(
                        expects(days, all),
                        change,
                        added < 0 ? "takes away" : "adds",
                        OverrideWords.conversations(Math.abs(added), figures),
                        all ? " here; other queues follow their own figures" : "");
    }

    private String expects(Event days, boolean all) {
        OptionalDouble base = book.base(days);
        Queue queue = book.queue();
        return base.isEmpty() || queue == null
                ? ""
                : "Without it about %s conversations are expected on these days%s."
                        .formatted(
                                OverrideWords.conversations(base.getAsDouble(), figures),
                                all ? " in " + queue.name() : "");
    }

    private @Nullable Multiplier learned(EventEntry entry) {
        String kind = entry.kind();
        return kind == null || kind.isBlank() ? null : book.next(entry.kind(book.kinds()));
    }

    private String unknown() {
        return book.queue() == null
                ? "Each queue learns it from its own past events of the kind; where it has none nothing is added and the band is drawn wide."
                : "No past event of this kind is known here: nothing is added, and the band is drawn wide. Say what you expect where you can.";
    }
}
