package dev.muster.console.quality;

import dev.muster.forecasting.AgentId;
import dev.muster.qa.scorecard.Section;
import dev.muster.sql.review.SampleHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a sample says so far.
///
/// @param whole    of all conversations the sample was drawn from
/// @param sections of the same, in the order of the scorecard
/// @param agents   of each agent, the most reviewed first
/// @param failed   reviews in which a critical line failed the whole
/// @param reviews  what it rests on
public record SampleResult(
        SampleHead sample,
        Estimate whole,
        List<Part<Section>> sections,
        List<Part<AgentId>> agents,
        int failed,
        List<ScoredReview> reviews) {

    public SampleResult {
        sections = List.copyOf(sections);
        agents = List.copyOf(agents);
        reviews = List.copyOf(reviews);
    }

    /// A figure of a part.
    public record Part<T>(T of, Estimate estimate) {}

    static SampleResult of(SampleHead sample, List<ScoredReview> reviews) {
        return new SampleResult(
                sample,
                Estimate.of(scores(reviews), sample.population()),
                sections(reviews, sample.population()),
                agents(reviews),
                (int) reviews.stream().filter(review -> review.score().failed()).count(),
                reviews);
    }

    /// By section, in the order of the scorecard, over the reviews in which anything of it applied.
    ///
    /// @param population how many the reviews stand for
    public static List<Part<Section>> sections(Collection<ScoredReview> reviews, int population) {
        Map<String, Section> known = new LinkedHashMap<>();
        reviews.forEach(review -> review.sections().forEach(section -> known.putIfAbsent(section.key(), section)));
        return known.values().stream()
                .map(section -> new Part<>(
                        section,
                        Estimate.of(
                                reviews.stream()
                                        .map(review -> review.section(section.key()))
                                        .filter(OptionalDouble::isPresent)
                                        .map(OptionalDouble::getAsDouble)
                                        .toList(),
                                population)))
                .toList();
    }

    /// The scores there are; a review in which nothing applied has none.
    public static List<Double> scores(Collection<ScoredReview> reviews) {
        return reviews.stream()
                .flatMap(review -> Stream.ofNullable(review.review().score()))
                .toList();
    }

    private static List<Part<AgentId>> agents(List<ScoredReview> reviews) {
        Map<AgentId, List<ScoredReview>> byAgent = new TreeMap<>();
        for (ScoredReview review : reviews) {
            AgentId agent = review.agent();
            if (agent != null) {
                byAgent.computeIfAbsent(agent, _ -> new ArrayList<>()).add(review);
            }
        }
        return byAgent.entrySet().stream()
                .map(entry -> new Part<>(entry.getKey(), Estimate.ofUnbounded(scores(entry.getValue()))))
                .sorted(Comparator.comparingInt(part -> -part.estimate().n()))
                .toList();
    }
}
