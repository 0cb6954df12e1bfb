package dev.muster.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverTest {

    private static final int SKILLS = 4;
    private static final long[] SETS = {0b0001, 0b0011, 0b0110, 0b1101, 0b1000};

    @Test
    void theCostIsTheLeastOfAllWaysToHandOutSkills() {
        Random random = new Random(42);
        Need need = new Need(SKILLS, random.doubles(SKILLS, -1, 3).toArray());
        Cover cover = new Cover(need, SETS);
        List<Integer> present = new ArrayList<>();

        for (int i = 0; i < 400; i++) {
            if (present.size() == 7 || (!present.isEmpty() && random.nextInt(3) == 0)) {
                Collections.shuffle(present, random);
                cover.remove(0, present.removeLast());
            } else {
                int set = random.nextInt(SETS.length);
                long worth = cover.worth(0, set);
                long before = cover.cost();
                cover.add(0, set);
                present.add(set);
                assertThat(before - cover.cost()).isEqualTo(worth);
            }

            assertThat(cover.cost()).isEqualTo(least(need, present, 0, new int[SKILLS]));
        }
    }

    @Test
    void nobodyIsCountedTwice() {
        Cover cover = new Cover(new Need(2, new double[] {1, 1}), new long[] {0b11});

        cover.add(0, 0);

        assertThat(cover.there(0, 0) + cover.there(0, 1)).isEqualTo(1);
        assertThat(cover.cost()).isEqualTo(110_000);
    }

    /// Tries every way: each person in turn on each of his skills.
    private static long least(Need need, List<Integer> present, int next, int[] there) {
        if (next == present.size()) {
            long cost = 0;
            for (int k = 0; k < SKILLS; k++) {
                cost += need.cost(0, k, there[k]);
            }
            return cost;
        }
        long least = Long.MAX_VALUE;
        for (int k = 0; k < SKILLS; k++) {
            if ((SETS[present.get(next)] & 1L << k) != 0) {
                there[k]++;
                least = Math.min(least, least(need, present, next + 1, there));
                there[k]--;
            }
        }
        return least;
    }
}
