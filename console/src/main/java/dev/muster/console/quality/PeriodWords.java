package dev.muster.console.quality;

import dev.muster.console.shell.Words;
import dev.muster.forecasting.Interval;
import java.time.Instant;
import java.time.LocalDate;

/// A period as one says it: whole days by their names, anything else to the minute.
final class PeriodWords {

    private static final String MIDNIGHT = "00:00";

    private PeriodWords() {}

    static String of(Interval period, Words words) {
        if (!isMidnight(period.start(), words) || !isMidnight(period.end(), words)) {
            return "%s to %s".formatted(words.moment(period.start()), words.moment(period.end()));
        }
        LocalDate first = words.dayOf(period.start());
        LocalDate last = words.dayOf(period.end()).minusDays(1);
        return first.equals(last)
                ? words.shortDay(first)
                : "%s to %s".formatted(words.shortDay(first), words.shortDay(last));
    }

    private static boolean isMidnight(Instant instant, Words words) {
        return words.time(instant).equals(MIDNIGHT);
    }
}
