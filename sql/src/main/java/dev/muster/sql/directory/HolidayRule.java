package dev.muster.sql.directory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose public holidays are kept, and how.
///
/// @param country     ISO 3166-1: `DE`
/// @param subdivision what follows it in ISO 3166-2: `BE` of DE-BE; null for those of the whole country
/// @param closed      whether all is closed on them; else they are open as their weekday
public record HolidayRule(String country, @Nullable String subdivision, boolean closed) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z0-9]{1,3}");

    public HolidayRule {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("Country (%s) must be two capitals, as DE.".formatted(country));
        }
        if (subdivision != null && !SUBDIVISION.matcher(subdivision).matches()) {
            throw new IllegalArgumentException(
                    "Subdivision (%s) must be one to three capitals or digits, as BE of DE-BE.".formatted(subdivision));
        }
    }
}
