package dev.muster.console.forecast;

import dev.muster.console.shell.Words;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.Hand;
import java.util.Objects;

/// Overrides as a planner reads them.
final class OverrideWords {

    private static final char NARROW_SPACE = '\u202f';

    private static final int FEW = 10;

    private OverrideWords() {}

    static String change(Change change, Words words) {
        return switch (change) {
            case Change.To to -> "Set to " + conversations(to.total(), words);
            case Change.By by -> words.signed(by.share() * 100) + NARROW_SPACE + "%";
        };
    }

    /// Whole, but for a few of them.
    static String conversations(double count, Words words) {
        return count < FEW || Double.isNaN(count) ? words.number(count) : words.count(Math.round(count));
    }

    static String when(ForecastOverride override, Words words) {
        return "%s %s"
                .formatted(
                        words.shortDay(words.dayOf(override.stretch().start())),
                        words.span(
                                override.stretch().start(), override.stretch().end()));
    }

    static String hand(Hand hand, Words words) {
        return "%s, %s".formatted(hand.name(), words.moment(hand.at()));
    }

    /// That somebody said something else of this time.
    static String overlapping(ForecastOverride standing, Words words) {
        return "%s has overridden %s (%s) at %s: %s Choose another time, or withdraw that one first."
                .formatted(
                        standing.made().name(),
                        when(standing, words),
                        change(standing.change(), words),
                        words.moment(standing.made().at()),
                        sentence(standing.reason()));
    }

    static String withdrawn(ForecastOverride override, Words words) {
        Hand hand = Objects.requireNonNull(override.withdrawn());
        return "%s has withdrawn it at %s already.".formatted(hand.name(), words.moment(hand.at()));
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
