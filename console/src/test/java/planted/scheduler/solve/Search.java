package planted.scheduler.solve;

/// The search, which the roster must not know.
public class Search {}
