package dev.muster.scheduler.solve;

import ai.timefold.solver.core.api.solver.Solver;
import org.jspecify.annotations.Nullable;

/// The wish of another thread that the search end. It stands from the moment it is uttered, also before
/// Timefold listens.
public final class Stop {

    private volatile boolean wished;
    private volatile @Nullable Solver<Plan> solver;

    /// Safe from any thread.
    public void wish() {
        wished = true;
    }

    boolean isWished() {
        return wished;
    }

    void listen(Solver<Plan> running) {
        solver = running;
    }

    /// Passes the wish on; called by the searching thread before each move.
    void heed() {
        Solver<Plan> running = solver;
        if (wished && running != null) {
            running.terminateEarly();
        }
    }
}
