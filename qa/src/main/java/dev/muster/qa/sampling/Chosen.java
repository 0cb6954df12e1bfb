package dev.muster.qa.sampling;

/// A member of a sample.
///
/// @param id of the conversation or whatever was sampled
/// @param inclusionProbability the chance it had to be chosen, more than 0, at most 1; its inverse is its weight in an
///     estimate for the whole (Horvitz & Thompson 1952)
public record Chosen<T>(T id, double inclusionProbability) {

    public Chosen {
        if (!(inclusionProbability > 0 && inclusionProbability <= 1)) {
            throw new IllegalArgumentException("Inclusion probability of %s (%s) must be more than 0 and at most 1."
                    .formatted(id, inclusionProbability));
        }
    }
}
