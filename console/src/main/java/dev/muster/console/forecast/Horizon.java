package dev.muster.console.forecast;

/// How long before an interval its forecast was made, in local days.
enum Horizon {
    SAME_DAY("Same day", 0),
    ONE_DAY("1 day ahead", 1),
    ONE_WEEK("2 to 7 days ahead", 7),
    TWO_WEEKS("8 to 14 days ahead", 14),
    LONGER("15 days ahead and more", Integer.MAX_VALUE);

    private final String words;
    private final int most;

    Horizon(String words, int most) {
        this.words = words;
        this.most = most;
    }

    /// @param daysAhead 0 or more
    static Horizon of(int daysAhead) {
        for (Horizon horizon : values()) {
            if (daysAhead <= horizon.most) {
                return horizon;
            }
        }
        throw new IllegalArgumentException("Days ahead (%d) must belong to a horizon.".formatted(daysAhead));
    }

    String words() {
        return words;
    }
}
