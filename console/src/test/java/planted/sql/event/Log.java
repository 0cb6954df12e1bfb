package planted.sql.event;

/// A table class that no core may know.
public class Log {}
