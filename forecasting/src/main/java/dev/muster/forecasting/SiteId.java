package dev.muster.forecasting;

/// A place of work, with a time zone and a calendar of its own.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record SiteId(String value) implements Comparable<SiteId> {

    public SiteId {
        Ids.check("Site", value);
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
