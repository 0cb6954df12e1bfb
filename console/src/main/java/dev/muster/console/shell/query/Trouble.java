package dev.muster.console.shell.query;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;

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
            case R2dbcNonTransientResourceException _, DataAccessResourceFailureException _ -> GONE;
            case R2dbcTransientException _, TransientDataAccessException _ -> SLOW;
            default -> cause.getCause() == null ? UNKNOWN : words(cause.getCause());
        };
    }
}
