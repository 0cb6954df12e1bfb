package dev.muster.console.command;

import dev.muster.console.planning.PlanEvent;
import dev.muster.console.planning.QueuePlan;
import dev.muster.scheduler.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells how far a plan is, a line at a time, for rosters every few seconds only.
final class PlanProgress implements Consumer<PlanEvent> {

    private static final Duration PACE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private Duration next = Duration.ZERO;

    PlanProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(PlanEvent event) {
        switch (event) {
            case PlanEvent.Staffed staffed -> say(sentence(staffed.queue()));
            case PlanEvent.BetterRoster better -> {
                Duration elapsed = better.progress().elapsed();
                if (elapsed.compareTo(next) >= 0) {
                    next = elapsed.plus(PACE);
                    say(sentence(better.progress()));
                }
            }
            case PlanEvent.Rostered rostered ->
                say("Schedule stands: %s covered.".formatted(percent(rostered.covered())));
            case PlanEvent.HeadcountTried tried ->
                say("With %d people: %s.".formatted(tried.people(), tried.enough() ? "covered" : "not covered"));
        }
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.2f %%", share * 100);
    }

    /// The surplus is counted in person-quarters.
    private static String sentence(Progress progress) {
        return String.format(
                Locale.ENGLISH,
                "Schedule after %d s: %s covered, %,.0f person-hours beyond the need.",
                progress.elapsed().toSeconds(),
                percent(progress.covered()),
                progress.cost().surplus() / 4);
    }

    private static String sentence(QueuePlan queue) {
        return String.format(
                Locale.ENGLISH,
                "Queue %s: %,.0f arrivals expected in %d open intervals, at most %.0f people needed at once.",
                queue.input().queue(),
                queue.forecast().total(),
                queue.requirements().size(),
                queue.peak());
    }
}
