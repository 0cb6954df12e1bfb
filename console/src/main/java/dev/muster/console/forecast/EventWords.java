package dev.muster.console.forecast;

import dev.muster.console.shell.Words;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.sql.forecast.KeptEvent;
import java.time.LocalDate;

/// Events as a planner reads them.
final class EventWords {

    private static final char NARROW_SPACE = '\u202f';

    /// How many times its lower end the upper end of a range is, from where on it says little.
    private static final double WIDE = 2;

    /// The same, from where on it says nothing.
    private static final double NOTHING = 20;

    private final Words words;
    private final LocalDate today;

    EventWords(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    String days(Event days) {
        return days.first().equals(days.last())
                ? day(days.last())
                : "%s to %s".formatted(words.shortDay(days.first()), day(days.last()));
    }

    private String day(LocalDate day) {
        return day.getYear() == today.getYear() ? words.shortDay(day) : words.shortDay(day) + " " + day.getYear();
    }

    /// What a multiplier changes: `+36 %`.
    String change(double multiplier) {
        return words.signed(Math.rint(100 * (multiplier - 1))) + NARROW_SPACE + "%";
    }

    /// The range that holds it nine times in ten.
    String range(Multiplier multiplier) {
        return "%s to %s".formatted(change(multiplier.low()), change(multiplier.high()));
    }

    /// Whether a range says nothing: the queue was closed, or another event ran on the same days.
    static boolean isNothing(Multiplier multiplier) {
        return multiplier.high() > NOTHING * multiplier.low();
    }

    /// How much a range says.
    static String worth(Multiplier multiplier) {
        boolean wide = multiplier.high() > WIDE * multiplier.low();
        if (multiplier.holds(1)) {
            return wide ? "Too few conversations to tell" : "No clear effect";
        }
        String way = multiplier.estimate() > 1 ? "More" : "Fewer";
        return wide ? way + ", by how much is unsure" : way + ", clearly";
    }

    /// What will be done with an event to come.
    String plan(KeptEvent kept, Multiplier learned) {
        return kept.event().multiplier() != null
                ? "%s, as expected".formatted(change(learned.estimate()))
                : "%s, learned (%s)".formatted(change(learned.estimate()), range(learned));
    }

    /// That one of the kind is there already.
    String colliding(KeptEvent standing) {
        return "%s has told of %s (%s, %s) already. Choose other days or another kind, or withdraw that one first."
                .formatted(
                        standing.made().name(),
                        standing.event().name(),
                        standing.event().kind(),
                        days(standing.event().days()));
    }

    String withdrawn(KeptEvent.Withdrawal withdrawal) {
        return "Withdrawn by %s: %s".formatted(OverrideWords.hand(withdrawal.hand(), words), withdrawal.reason());
    }
}
