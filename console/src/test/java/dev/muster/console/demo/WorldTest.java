package dev.muster.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void thereIsAlwaysAPlaceWherePeopleAreAtWork() {
        assertThat(IntStream.range(0, 24).mapToObj(hour -> MIDNIGHT.plusSeconds(hour * 3600L)))
                .allSatisfy(now ->
                        assertThat(now.atZone(World.atWork(now)).getHour()).isBetween(8, 18));
    }

    @Test
    void aSiteIsNamedForItsPlace() {
        World world = new World(1, ZoneId.of("America/New_York"));

        assertThat(world.city()).isEqualTo("New York");
        assertThat(world.site().value()).isEqualTo("new-york");
    }
}
