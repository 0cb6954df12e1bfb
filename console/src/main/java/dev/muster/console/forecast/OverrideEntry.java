package dev.muster.console.forecast;

import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.NewOverride;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a planner has typed to override a forecast.
///
/// @param to    midnight is the end of the day
/// @param value as typed
record OverrideEntry(
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Kind kind,
        String value,
        String reason) {

    static final int LONGEST_REASON = 200;

    private static final double MOST_CONVERSATIONS = 1_000_000;
    private static final double MOST_PERCENT = 1000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    /// How the forecast is changed.
    enum Kind {
        NUMBER("Set to a number"),
        PERCENT("Change by percent");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What was made of it.
    sealed interface Checked {

        record Right(NewOverride override) implements Checked {}

        /// @param rule which one is broken, in a sentence
        record Wrong(String rule) implements Checked {}
    }

    /// @param zone on whose clock day and times are read
    Checked check(QueueId queue, ZoneId zone) {
        Interval stretch = stretch(zone);
        if (stretch == null) {
            return wrong();
        }
        Change change = change();
        if (change == null) {
            return new Checked.Wrong(
                    kind == Kind.NUMBER
                            ? "Conversations (%s) must be a number from 0 to 1,000,000.".formatted(value.strip())
                            : "Percent (%s) must be a number from -100 to 1000; 20 adds a fifth."
                                    .formatted(value.strip()));
        }
        if (reason.isBlank()) {
            return new Checked.Wrong("Reason must say why; others will read it.");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return new Checked.Wrong("Reason (%d characters) must have at most %d."
                    .formatted(reason.strip().length(), LONGEST_REASON));
        }
        return new Checked.Right(new NewOverride(queue, stretch, change, reason.strip()));
    }

    /// When, as far as it can be read; null where it breaks a rule.
    @Nullable
    Interval stretch(ZoneId zone) {
        if (day == null || from == null || to == null || !isWhole(from) || !isWhole(to)) {
            return null;
        }
        LocalDate last = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        var start = day.atTime(from).atZone(zone).toInstant();
        var end = last.atTime(to).atZone(zone).toInstant();
        return start.isBefore(end) ? Interval.between(start, end) : null;
    }

    /// What becomes of the model's figure; null where it breaks a rule.
    @Nullable
    Change change() {
        String digits = value.replace("\u2212", "-").replace("%", "").replaceAll("\\s", "");
        if (!NUMBER.matcher(digits).matches()) {
            return null;
        }
        double number = Double.parseDouble(digits.replace(",", ""));
        return switch (kind) {
            case NUMBER -> number >= 0 && number <= MOST_CONVERSATIONS ? new Change.To(number) : null;
            case PERCENT -> number >= -100 && number <= MOST_PERCENT ? new Change.By(number / 100) : null;
        };
    }

    private Checked wrong() {
        if (day == null) {
            return new Checked.Wrong("Day must be chosen, in the week that is shown.");
        }
        if (from == null || to == null || !isWhole(from) || !isWhole(to)) {
            return new Checked.Wrong("Times must be whole half hours, such as 09:00 or 09:30.");
        }
        return new Checked.Wrong(
                "From (%s) must precede to (%s); 00:00 there is the end of the day.".formatted(from, to));
    }

    private static boolean isWhole(LocalTime time) {
        return time.toSecondOfDay() % SitePlanning.STEP.toSeconds() == 0;
    }
}
