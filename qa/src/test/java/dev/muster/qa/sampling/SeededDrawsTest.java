package dev.muster.qa.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeededDrawsTest {

    /// The first five numbers of SplitMix64 for the seed 1234567, as published on Rosetta Code.
    private static final String[] PUBLISHED = {
        "6457827717110365317",
        "3203168211198807973",
        "9817491932198370423",
        "4593380528125082431",
        "16408922859458223821"
    };

    @Test
    void drawsComeFromThePublishedSequence() {
        SeededDraws draws = new SeededDraws(1234567);

        for (String published : PUBLISHED) {
            long number = Long.parseUnsignedLong(published);
            assertThat(draws.below(1_000_003)).isEqualTo((int) ((number >>> 1) % 1_000_003));
        }
    }

    @Test
    void aBoundOfOneLeavesNoChoice() {
        assertThat(new SeededDraws(5).below(1)).isZero();
    }
}
