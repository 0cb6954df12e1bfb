package dev.muster.console.command;

import dev.muster.console.planning.Effort;
import dev.muster.console.planning.WrongInput;
import dev.muster.console.reports.PlanSources.Choice;
import dev.muster.forecasting.staffing.Occupancy;
import dev.muster.forecasting.staffing.StaffingRule;
import dev.muster.scheduler.roster.Period;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a planner says to `muster plan`, as text until it is asked for.
final class PlanOptions {

    private static final int MOST_SECONDS = 86_400;

    @Option(
            names = "--arrivals",
            paramLabel = "FILE",
            description = "Past arrivals: local_time,arrivals[,queue][,handle_seconds].")
    private @Nullable Path arrivals;

    @Option(
            names = "--agents",
            paramLabel = "FILE",
            description = "The people, one a line, as console/docs/agents-file.md says.")
    private @Nullable Path agents;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day to plan; rows at or after it serve for scoring only.")
    private @Nullable String from;

    @Option(names = "--days", paramLabel = "N", description = "How many days to plan.")
    private @Nullable String days;

    @Option(
            names = "--handle",
            paramLabel = "TIME",
            defaultValue = "180s",
            description = "Handle time where the file has none (default: ${DEFAULT-VALUE}).")
    private String handle = "180s";

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            defaultValue = "80/20s",
            description = "Percent to be answered within a time (default: ${DEFAULT-VALUE}).")
    private String goal = "80/20s";

    @Option(
            names = "--shrinkage",
            paramLabel = "SHARE",
            defaultValue = "0.30",
            description = "Paid time not available, as a share of paid time (default: ${DEFAULT-VALUE}).")
    private String shrinkage = "0.30";

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "1",
            description = "Conversations a person carries at a time (default: ${DEFAULT-VALUE}).")
    private String concurrency = "1";

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "30m",
            description = "Interval of forecast and requirement (default: ${DEFAULT-VALUE}).")
    private String interval = "30m";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Time zone of the local times in both files (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "90",
            description =
                    "Search time for the schedule, and at most as much again for the number of people with whom the"
                            + " goal is met (default: ${DEFAULT-VALUE}).")
    private String seconds = "90";

    PlanFiles files() {
        return new PlanFiles(needed("--arrivals", arrivals), needed("--agents", agents), clock());
    }

    Period period() {
        LocalDate first = new OptionText("--from", needed("--from", from)).date();
        return new Period(first, new OptionText("--days", needed("--days", days)).between(1, 366));
    }

    ZoneId clock() {
        return new OptionText("--zone", zone).zone();
    }

    Duration interval() {
        return new OptionText("--interval", interval).interval();
    }

    PlanFiles.Staffing staffing() {
        StaffingRule rule = new StaffingRule(
                new OptionText("--goal", goal).goal(),
                new OptionText("--concurrency", concurrency).between(1, 20),
                Occupancy.FULL,
                0,
                new OptionText("--shrinkage", shrinkage).shrinkage());
        return new PlanFiles.Staffing(new OptionText("--handle", handle).handle(), rule);
    }

    Effort effort() {
        Duration search = Duration.ofSeconds(new OptionText("--seconds", seconds).between(1, MOST_SECONDS));
        return new Effort(search, search);
    }

    /// The choices as the workbook shows them.
    List<Choice> choices() {
        return List.of(
                new Choice("First day", needed("--from", from), ""),
                new Choice("Days", needed("--days", days), ""),
                new Choice(
                        "Interval",
                        interval,
                        "Of forecast and requirement; the roster is planned by quarters of an hour."),
                new Choice("Goal", goal, "Percent of the conversations to be answered within a time."),
                new Choice("Handle time", handle, "Where the arrivals file has none."),
                new Choice("Shrinkage", shrinkage, "Paid time not available ÷ paid time, breaks included."),
                new Choice("Concurrency", concurrency, "Conversations a person carries at a time."),
                new Choice("Time zone", zone, "Whose clock the files are read on and all times here are shown in."),
                new Choice(
                        "Search time",
                        seconds + " s",
                        "For the schedule; at most as much again for the number of people."));
    }

    static <T> T needed(String option, @Nullable T value) {
        if (value == null) {
            throw new WrongInput("Option %s must be given.".formatted(option));
        }
        return value;
    }
}
