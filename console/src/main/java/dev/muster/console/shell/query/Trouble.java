package dev.muster.console.shell.query;

import dev.muster.sql.Outage;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.QueryTimeoutException;

/// What went wrong, in the reader's words.
public final class Trouble {

    private static final String GONE = "The database cannot be reached at the moment.";
    private static final String SLOW = "The database did not answer in time.";
    private static final String UNKNOWN = "Something went wrong here. What happened stands in the log of the server.";

    private Trouble() {}

    /// @param cause what was thrown
    /// @return one or two sentences
    public static String words(Throwable cause) {
        return switch (cause) {
            case Unavailable unavailable -> String.valueOf(unavailable.getMessage());
            case TimeoutException _, QueryTimeoutException _ -> SLOW;
            case Throwable away when Outage.is(away) -> GONE;
            default -> cause.getCause() == null ? UNKNOWN : words(cause.getCause());
        };
    }
}
