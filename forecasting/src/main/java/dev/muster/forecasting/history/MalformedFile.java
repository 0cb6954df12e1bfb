package dev.muster.forecasting.history;

import java.nio.file.Path;

/// A file that cannot be read as what it should be. The message is one line that names file, line, value and rule.
public final class MalformedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    /// The whole file is wrong.
    public MalformedFile(Path file, String rule) {
        super("%s: %s".formatted(file, rule));
    }

    /// @param line counted from 1, the header included
    /// @param what the thing that is wrong, such as `arrivals`
    /// @param value as it stands in the file
    /// @param rule what it breaks, such as `must not be negative`
    public MalformedFile(Path file, int line, String what, String value, String rule) {
        super("%s, line %d: %s (%s) %s.".formatted(file, line, what, printable(value), rule));
    }

    private static String printable(String value) {
        String clean = value.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
