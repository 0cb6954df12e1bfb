package dev.muster.forecasting.bench;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Lengths of time as they stand on the command line.
final class Amounts {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,3})([mhd])");

    private Amounts() {}

    private static Duration parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("Length (%s) must be like 30m, 1h or 7d.".formatted(text));
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    static final class Interval implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            Duration interval = parse(text);
            if (Duration.ofDays(1).toSeconds() % interval.toSeconds() != 0) {
                throw new TypeConversionException("Interval (%s) must divide the day.".formatted(text));
            }
            return interval;
        }
    }

    static final class Days implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            Duration length = parse(text);
            if (!length.equals(Duration.ofDays(length.toDays()))) {
                throw new TypeConversionException("Length (%s) must be whole days.".formatted(text));
            }
            return Math.toIntExact(length.toDays());
        }
    }
}
