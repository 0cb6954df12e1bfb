package dev.muster.console.reports.workbook;

/// How a cell shows its value. The value itself stays a real date, time or number.
public enum Look {
    TEXT("@", false),
    /// Long text, broken into lines.
    SENTENCE("@", false),
    DATE("ddd yyyy-mm-dd", false),
    TIME("hh:mm", true),
    DATE_TIME("ddd yyyy-mm-dd hh:mm", false),
    COUNT("#,##0", true),
    /// One decimal: people, hours, arrivals.
    MEASURE("#,##0.0", true),
    /// Three decimals: a factor.
    FACTOR("0.000", true),
    /// A difference, with its sign.
    SIGNED("+#,##0;-#,##0;0", true),
    /// A share 0 to 1, in percent.
    SHARE("0.0%", true),
    /// A share 0 to 1, in percent with two decimals, for errors.
    ERROR("0.00%", true),
    SIGNED_ERROR("+0.00%;-0.00%;0.00%", true),
    SECONDS("0.0 \"s\"", true),
    /// A length of time, in hours however many.
    DURATION("[h]:mm:ss", true);

    private final String format;
    private final boolean right;

    Look(String format, boolean right) {
        this.format = format;
        this.right = right;
    }

    String format() {
        return format;
    }

    boolean isRight() {
        return right;
    }
}
