package dev.muster.qa.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomSampleTest {

    private static final int DRAWS = 20_000;

    /// Five standard deviations; the seeds are fixed, so that the outcome is too.
    private static final double DEVIATIONS = 5;

    @Test
    void everyMemberIsChosenEquallyOften() {
        Map<Integer, Integer> chosen = new HashMap<>();

        for (int seed = 0; seed < DRAWS; seed++) {
            idsOf(RandomSample.draw(upTo(20), 7, seed)).forEach(id -> chosen.merge(id, 1, Integer::sum));
        }

        assertThat(chosen).hasSize(20);
        assertThat(chosen.values()).allSatisfy(times -> isBinomial(times, 7.0 / 20));
    }

    @Test
    void everyPairIsChosenEquallyOften() {
        Map<Set<Integer>, Integer> chosen = new HashMap<>();

        for (int seed = 0; seed < DRAWS; seed++) {
            List<Integer> ids = idsOf(RandomSample.draw(upTo(20), 7, seed));
            for (int i = 0; i < ids.size(); i++) {
                for (int j = 0; j < i; j++) {
                    chosen.merge(Set.of(ids.get(i), ids.get(j)), 1, Integer::sum);
                }
            }
        }

        assertThat(chosen).hasSize(190);
        assertThat(chosen.values()).allSatisfy(times -> isBinomial(times, 7.0 * 6 / (20 * 19)));
    }

    @Test
    void everySubsetIsEquallyLikely() {
        Map<Set<Integer>, Integer> chosen = new HashMap<>();

        for (int seed = 0; seed < DRAWS; seed++) {
            chosen.merge(new TreeSet<>(idsOf(RandomSample.draw(upTo(6), 3, seed))), 1, Integer::sum);
        }

        assertThat(chosen).hasSize(20);
        assertThat(chosen.values()).allSatisfy(times -> isBinomial(times, 1.0 / 20));
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        List<Integer> shuffled = new ArrayList<>(upTo(500));
        Collections.shuffle(shuffled, new Random(3));

        RandomSample<Integer> sample = RandomSample.draw(upTo(500), 50, 42);

        assertThat(RandomSample.draw(shuffled, 50, 42)).isEqualTo(sample);
        assertThat(RandomSample.draw(upTo(500), 50, 43)).isNotEqualTo(sample);
    }

    @Test
    void aLargerSampleBeginsWithTheSmaller() {
        List<Integer> small = idsOf(RandomSample.draw(upTo(100), 10, 7));

        List<Integer> large = idsOf(RandomSample.draw(upTo(100), 30, 7));

        assertThat(large).startsWith(small.toArray(Integer[]::new)).doesNotHaveDuplicates();
    }

    /// Horvitz and Thompson: over all samples the weighted total is right; here over many.
    @Test
    void inverseProbabilitiesGiveTheTotalOnAverage() {
        double sum = 0;

        for (int seed = 0; seed < DRAWS; seed++) {
            sum += RandomSample.draw(upTo(20), 7, seed).chosen().stream()
                    .mapToDouble(member -> member.id() / member.inclusionProbability())
                    .sum();
        }

        assertThat(sum / DRAWS).isCloseTo(190, within(2.0));
    }

    @Test
    void everyoneIsChosenForSureWhereTheSampleIsAsLargeAsThePopulation() {
        RandomSample<Integer> sample = RandomSample.draw(upTo(5), 9, 1);

        assertThat(idsOf(sample)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(sample.chosen()).extracting(Chosen::inclusionProbability).containsOnly(1.0);
    }

    @Test
    void nobodyIsChosenFromNobody() {
        RandomSample<String> sample = RandomSample.draw(List.of(), 5, 1);

        assertThat(sample.chosen()).isEmpty();
        assertThat(sample.population()).isZero();
    }

    @Test
    void refusesAnIdThatOccursTwice() {
        assertThatThrownBy(() -> RandomSample.draw(List.of("b", "a", "b"), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Id (b) must occur only once in the population.");
    }

    @Test
    void refusesANegativeSize() {
        assertThatThrownBy(() -> RandomSample.draw(upTo(5), -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Sample size (-1) must be at least 0.");
    }

    private static void isBinomial(int times, double probability) {
        double deviation = Math.sqrt(DRAWS * probability * (1 - probability));
        assertThat((double) times).isCloseTo(DRAWS * probability, within(DEVIATIONS * deviation));
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static List<Integer> idsOf(RandomSample<Integer> sample) {
        return sample.chosen().stream().map(Chosen::id).toList();
    }
}
