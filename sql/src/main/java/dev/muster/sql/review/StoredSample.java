package dev.muster.sql.review;

import dev.muster.forecasting.Interval;
import dev.muster.qa.sampling.RandomSample;
import org.jspecify.annotations.Nullable;

/// A sample as it is kept.
///
/// @param period  conversations that were closed in it are the population
/// @param drawnBy login of who drew it, null where nobody did or that person is gone
/// @param sample  ids of conversations, in the order of drawing
public record StoredSample(
        long id, Interval period, @Nullable String drawnBy, RandomSample<String> sample) {}
