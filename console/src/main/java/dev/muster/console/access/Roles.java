package dev.muster.console.access;

/// The names of the roles, as views carry them: `@RolesAllowed(Roles.SUPERVISOR)`.
public final class Roles {

    /// Steers the day of one or more teams.
    public static final String SUPERVISOR = "supervisor";
    /// Reads and scores conversations.
    public static final String REVIEWER = "reviewer";
    /// Answers for results; reads everything of their sites.
    public static final String MANAGER = "manager";
    /// Works in conversations; sees their own schedule and reviews.
    public static final String AGENT = "agent";
    /// Forecasts, staffs and schedules.
    public static final String PLANNER = "planner";
    /// Keeps sites, queues, users and grants.
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
