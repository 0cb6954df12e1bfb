package dev.muster.forecasting.staffing;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service level that is promised: this share is answered within this time.
///
/// @param share more than 0, less than 1
/// @param within zero or more
public record Goal(double share, Duration within) implements Target {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)/(\\d{1,6})([smh])");

    public Goal {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("Goal share (%s) must be more than 0 and less than 1.".formatted(share));
        }
        if (within.isNegative()) {
            throw new IllegalArgumentException("Goal time (%s) must not be negative.".formatted(within));
        }
    }

    /// Reads `80/20s`: 80 % within 20 seconds; `m` and `h` stand for minutes and hours.
    ///
    /// @throws IllegalArgumentException where the text has another shape
    public static Goal parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Goal (%s) must be percent/time, like 80/20s or 90/2m.".formatted(text));
        }
        long amount = Long.parseLong(matcher.group(2));
        Duration within = switch (matcher.group(3)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
        return new Goal(Double.parseDouble(matcher.group(1)) / 100, within);
    }
}
