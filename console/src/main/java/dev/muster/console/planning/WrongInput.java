package dev.muster.console.planning;

import java.nio.file.Path;

/// Input that cannot be used. The message is one line that names the file, the line where there is one, the value and
/// the rule.
public final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message one line
    public WrongInput(String message) {
        super(message);
    }

    /// Something about a file as a whole.
    public static WrongInput of(Path file, String rule) {
        return new WrongInput("%s: %s".formatted(file, rule));
    }

    /// Something about one of its lines, counted from 1.
    public static WrongInput of(Path file, int line, String rule) {
        return new WrongInput("%s, line %d: %s".formatted(file, line, rule));
    }
}
