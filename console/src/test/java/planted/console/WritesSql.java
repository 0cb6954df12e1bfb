package planted.console;

import java.sql.Connection;

/// Breaks: only one module speaks to the database.
public record WritesSql(Connection connection) {}
