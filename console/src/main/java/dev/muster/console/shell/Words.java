package dev.muster.console.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Figures and times as the reader meets them on screen: counts whole, measured values with at most three significant
/// digits, durations as `2 m 05 s`, shares as `87 %`, times in the site's zone on a 24-hour clock.
public final class Words {

    private static final String MISSING = "–";
    private static final char NARROW_SPACE = '\u202f';
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final Locale locale;
    private final ZoneId zone;

    private Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /// @param locale how dates and numbers are written
    /// @param zone   the zone times are shown in
    /// @return the words
    public static Words of(Locale locale, ZoneId zone) {
        return new Words(locale, zone);
    }

    /// @param zone the zone times are shown in
    /// @return words for the pages, which are in English and write a day as 24 November on every browser: charts,
    ///     timelines and date fields do so too
    public static Words here(ZoneId zone) {
        return new Words(Locale.UK, zone);
    }

    /// @param count things counted
    /// @return for example `1,204`
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /// @param value something measured; NaN for not known
    /// @return at most three significant digits: `12.3`, `0.0456`, `1,230`; a dash when not known
    public String number(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
        return sign(format.format(rounded));
    }

    /// @param value a difference
    /// @return with its sign: `+3`, `−1.5`, `0`
    public String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /// @param share between 0 and 1; NaN for not known
    /// @return whole percent, `87 %`; one digit near the ends, so that
    ///     nothing rounds to all or none
    public String share(double share) {
        if (!Double.isFinite(share)) {
            return MISSING;
        }
        double percent = share * 100;
        if (percent > 0 && percent < 0.1) {
            return "<0.1" + NARROW_SPACE + "%";
        }
        boolean fine = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(fine ? 1 : 0);
        format.setRoundingMode(fine && percent > 99 ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        return sign(format.format(percent)) + NARROW_SPACE + "%";
    }

    /// @param duration zero or longer
    /// @return `8 s`, `2 m 05 s`, `1 h 05 m`, `3 d 04 h`: the two largest units
    public String duration(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        if (seconds < 60) {
            return seconds + space("s");
        }
        if (seconds < 3_600) {
            return "%d%s %02d%s".formatted(seconds / 60, space("m"), seconds % 60, space("s"));
        }
        long minutes = seconds / 60;
        if (minutes < 24 * 60) {
            return "%d%s %02d%s".formatted(minutes / 60, space("h"), minutes % 60, space("m"));
        }
        long hours = minutes / 60;
        return "%d%s %02d%s".formatted(hours / 24, space("d"), hours % 24, space("h"));
    }

    /// @param hours hours of work
    /// @return for example `37.5 h`
    public String hours(Duration hours) {
        return number(hours.toMinutes() / 60.0) + space("h");
    }

    /// @param day a day
    /// @return for example `Tuesday 24 November`
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }

    /// @param day a day
    /// @return for example `Tue 24 Nov`
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(day);
    }

    /// @param instant a moment
    /// @return its day in the site's zone
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /// @param instant a moment
    /// @return its time of day in the site's zone: `14:30`
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone).format(instant);
    }

    /// @param from the start
    /// @param to   the end
    /// @return for example `09:00–17:30`
    public String span(Instant from, Instant to) {
        return time(from) + "–" + time(to);
    }

    /// @param instant a moment
    /// @return day and time: `Tue 24 Nov 14:30`
    public String moment(Instant instant) {
        return shortDay(dayOf(instant)) + " " + time(instant);
    }

    private static String space(String unit) {
        return NARROW_SPACE + unit;
    }

    private static String sign(String formatted) {
        return formatted.replace('-', '−');
    }
}
