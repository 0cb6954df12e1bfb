package dev.muster.qa.measures;

import static dev.muster.qa.Confidence.P95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.qa.sampling.RandomSample;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeanScoreTest {

    private static final int SAMPLES = 2_000;

    /// Signatures on 50 of 676 petition sheets: Cochran 1977, section 2.8. He gives 19,888 for the total and, with
    /// t = 1.28, limits of 18,107 and 21,669. Here each sheet is taken as a share of the 42 lines it has.
    @Test
    void standardErrorIsThatOfCochransPetition() {
        int[][] sheets = {
            {42, 23}, {41, 4}, {36, 1}, {32, 1}, {29, 1}, {27, 2}, {23, 1}, {19, 1}, {16, 2}, {15, 2}, {14, 1}, {11, 1},
            {10, 1}, {9, 1}, {7, 1}, {6, 3}, {5, 2}, {4, 1}, {3, 1}
        };
        MeanScore score = new MeanScore(
                Stream.of(sheets)
                        .flatMap(sheet -> Collections.nCopies(sheet[1], sheet[0] / 42.0).stream())
                        .toList(),
                676);

        double mean = score.mean().orElseThrow();

        assertThat(mean * 42 * 676).isCloseTo(19_888, within(0.5));
        assertThat(score.standardError(mean) * 42 * 676 * 1.28).isCloseTo((21_669 - 18_107) / 2.0, within(2.0));
    }

    @Test
    void usualSampleCoversTheMeanOfAllAsOftenAsItSays() {
        assertThat(coverage(169, 300)).isBetween(0.93, 0.97);
        assertThat(coverage(278, 1_000)).isBetween(0.93, 0.97);
    }

    @Test
    void smallSampleCoversTheMeanOfAllAtLeastAsOftenAsItSays() {
        assertThat(coverage(1, 1_000)).isGreaterThanOrEqualTo(0.95);
        assertThat(coverage(5, 1_000)).isGreaterThanOrEqualTo(0.95);
        assertThat(coverage(20, 1_000)).isGreaterThanOrEqualTo(0.95);
        assertThat(coverage(99, 1_000)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void equalScoresDoNotPretendToBeCertain() {
        MeanScore score = new MeanScore(Collections.nCopies(150, 1.0), 1_000);

        ConfidenceInterval interval = score.interval(P95);

        assertThat(interval.high()).isEqualTo(1.0);
        assertThat(interval.low()).isBetween(0.97, 0.99);
    }

    @Test
    void nothingIsUncertainWhereEverythingWasReviewed() {
        MeanScore score = new MeanScore(List.of(0.5, 1.0), 2);

        assertThat(score.interval(P95)).isEqualTo(new ConfidenceInterval(0.75, 0.75, P95));
    }

    @Test
    void noScoreSaysNothing() {
        MeanScore score = new MeanScore(List.of(), 40);

        assertThat(score.mean()).isEmpty();
        assertThat(score.interval(P95)).isEqualTo(new ConfidenceInterval(0, 1, P95));
    }

    @Test
    void refusesScoresThatAreNoShares() {
        assertThatThrownBy(() -> new MeanScore(List.of(0.5, 87.0), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Score (87.0) must be 0 to 1.");
    }

    @Test
    void refusesAPopulationSmallerThanItsSample() {
        assertThatThrownBy(() -> new MeanScore(List.of(0.5, 0.7), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Population (1) must not be smaller than its sample (2).");
    }

    private static double coverage(int size, int population) {
        double truth = IntStream.range(0, population)
                .mapToDouble(MeanScoreTest::score)
                .average()
                .orElseThrow();
        List<Integer> ids = IntStream.range(0, population).boxed().toList();
        int covered = 0;
        for (int seed = 0; seed < SAMPLES; seed++) {
            List<Double> scores = RandomSample.draw(ids, size, seed).chosen().stream()
                    .map(member -> score(member.id()))
                    .toList();
            covered += new MeanScore(scores, population).interval(P95).contains(truth) ? 1 : 0;
        }
        return (double) covered / SAMPLES;
    }

    /// As scores are: one in twenty failed as a whole, many perfect, the rest between.
    private static double score(int id) {
        return id % 20 == 0 ? 0 : Math.min(1, 0.6 + 0.1 * (id % 7));
    }
}
