package dev.muster.sql.forecast;

/// What a planner makes of the model's figure for a stretch of time.
public sealed interface Change {

    /// So many conversations in the whole stretch, spread as the model spreads its own.
    ///
    /// @param total 0 or more
    record To(double total) implements Change {

        public To {
            if (!(total >= 0) || Double.isInfinite(total)) {
                throw new IllegalArgumentException("Total (%s) must be finite and not negative.".formatted(total));
            }
        }
    }

    /// More or less than the model expects, by a share of it.
    ///
    /// @param share -1, which leaves nothing, or more; 0.2 is a fifth more
    record By(double share) implements Change {

        public By {
            if (!(share >= -1) || Double.isInfinite(share)) {
                throw new IllegalArgumentException("Share (%s) must be finite and at least -1.".formatted(share));
            }
        }
    }
}
