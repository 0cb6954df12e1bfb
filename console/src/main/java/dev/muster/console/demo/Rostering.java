package dev.muster.console.demo;

import dev.muster.console.planning.Brief;
import dev.muster.console.planning.Effort;
import dev.muster.console.planning.KeptPlan;
import dev.muster.console.planning.Plan;
import dev.muster.console.planning.PlanEvent;
import dev.muster.console.planning.Planning;
import dev.muster.console.planning.SitePlanning;
import dev.muster.console.server.Installation;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.roster.Publication;
import dev.muster.sql.roster.Rosters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/// The planner of the simulated operation: sees to it that every week has a published roster, by the same use case as
/// the page.
final class Rostering {

    private static final Effort EFFORT = new Effort(Duration.ofSeconds(8), Duration.ZERO);
    private static final int DAYS = 7;
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final SitePlanning planning;
    private final Rosters rosters;
    private final long seed;
    private final Consumer<String> progress;

    Rostering(Installation installation, long seed, Consumer<String> progress) {
        rosters = installation.find(Rosters.class).orElseThrow();
        planning = installation.find(SitePlanning.class).orElseThrow();
        this.seed = seed;
        this.progress = progress;
    }

    /// The shifts of a work day in the published roster; none where there is no such roster.
    List<Shift> published(LocalDate day) {
        return rosters.published(Company.SITE, new Period(day, 1))
                .concatMapIterable(stored -> stored.roster().shifts())
                .filter(shift -> shift.workDay().equals(day))
                .collectList()
                .blockOptional()
                .orElse(List.of());
    }

    /// Plans and publishes a week that has no published roster.
    ///
    /// @param monday its first day
    void ensure(LocalDate monday) {
        Period week = new Period(monday, DAYS);
        boolean published = Boolean.TRUE.equals(
                rosters.published(Company.SITE, week).hasElements().block());
        if (published) {
            return;
        }
        progress.accept("Planning the week of " + WEEK.format(monday));
        Brief brief = Objects.requireNonNull(
                planning.brief(Company.SITE, week, EFFORT, seed).block());
        switch (brief) {
            case Brief.Refused refused -> progress.accept("No roster: " + refused.why());
            case Brief.Ready ready -> publish(monday, new Planning().plan(ready.request(), Rostering::ignore));
        }
    }

    private void publish(LocalDate monday, Plan plan) {
        KeptPlan kept = Objects.requireNonNull(planning.keep(Company.SITE, "Week of " + WEEK.format(monday), plan)
                .block());
        Publication publication =
                Objects.requireNonNull(rosters.publish(kept.roster().head()).block());
        progress.accept(
                switch (publication) {
                    case Publication.Published _ ->
                        "Published the week of %s: %d shifts, %.0f %% of the requirement covered"
                                .formatted(
                                        WEEK.format(monday),
                                        plan.roster().shifts().size(),
                                        plan.solution().coverage().share() * 100);
                    case Publication.Outdated _, Publication.Overlapping _ ->
                        "Left the week of %s to the roster somebody else has published".formatted(WEEK.format(monday));
                });
    }

    /// What a search finds on its way is not told.
    private static void ignore(PlanEvent event) {}
}
