package dev.muster.sql;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells a database that is away from a row it refuses.
public final class Outage {

    private Outage() {}

    /// Whether the same call may succeed later, unchanged.
    public static boolean is(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case R2dbcBadGrammarException refused -> false;
            case R2dbcDataIntegrityViolationException refused -> false;
            case R2dbcException failed -> !isAboutData(failed.getSqlState());
            case DataAccessResourceFailureException away -> true;
            case TransientDataAccessException away -> true;
            case DataAccessException refused -> is(refused.getCause());
            case TransactionException away -> true;
            case IOException away -> true;
            case TimeoutException away -> true;
            default -> is(failure.getCause());
        };
    }

    /// Whether the database is there and will not have what it was given, however often it is tried.
    public static boolean isRefusal(Throwable failure) {
        return !is(failure) && (failure instanceof R2dbcException || failure instanceof DataAccessException);
    }

    /// Classes of the SQL standard: cardinality, data exception, integrity constraint, syntax or access rule, program
    /// limit.
    private static boolean isAboutData(@Nullable String state) {
        return state != null && Stream.of("21", "22", "23", "42", "54").anyMatch(state::startsWith);
    }
}
