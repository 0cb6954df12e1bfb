package dev.muster.sql.event;

import dev.muster.forecasting.AgentId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an attribute's value may be. Values are text, whole numbers, decimals and yes or no: no nesting, no free text.
sealed interface AttributeRule {

    Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    /// Null where the value keeps the rule, else the rule in words.
    @Nullable
    String broken(Object value);

    /// A value that came as text, as this rule has it; the text itself where it is no such value.
    default Object typed(String text) {
        return text;
    }

    /// A short name or label.
    record Word() implements AttributeRule {

        private static final int LONGEST = 120;

        @Override
        public @Nullable String broken(Object value) {
            return value instanceof String text && !text.isEmpty() && text.length() <= LONGEST
                    ? null
                    : "must be a text of 1 to %d characters".formatted(LONGEST);
        }
    }

    /// The id of an agent.
    record Agent() implements AttributeRule {

        @Override
        public @Nullable String broken(Object value) {
            try {
                if (value instanceof String text) {
                    var _ = new AgentId(text);
                    return null;
                }
            } catch (IllegalArgumentException e) {
                // Said below, as for every other value that is no agent.
            }
            return "must be 1 to 80 letters, digits and . _ -";
        }
    }

    record Choice(List<String> of) implements AttributeRule {

        @Override
        public @Nullable String broken(Object value) {
            return value instanceof String text && of.contains(text) ? null : "must be one of " + String.join(", ", of);
        }
    }

    record Whole(long least, long most) implements AttributeRule {

        @Override
        public @Nullable String broken(Object value) {
            return value instanceof Long number && number >= least && number <= most
                    ? null
                    : "must be a whole number from %d to %d".formatted(least, most);
        }

        @Override
        public Object typed(String text) {
            return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
        }
    }

    record Decimal(double least, double most) implements AttributeRule {

        @Override
        public @Nullable String broken(Object value) {
            return value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most
                    ? null
                    : "must be a number from %s to %s".formatted(least, most);
        }

        @Override
        public Object typed(String text) {
            return DECIMAL.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
        }
    }

    record Flag() implements AttributeRule {

        @Override
        public @Nullable String broken(Object value) {
            return value instanceof Boolean ? null : "must be true or false";
        }

        @Override
        public Object typed(String text) {
            return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
        }
    }

    record Moment() implements AttributeRule {

        @Override
        public @Nullable String broken(Object value) {
            try {
                if (value instanceof String text) {
                    var _ = Instant.parse(text);
                    return null;
                }
            } catch (DateTimeException e) {
                // Said below, as for every other value that is no instant.
            }
            return "must be an instant such as 2026-03-02T09:00:00Z";
        }
    }
}
