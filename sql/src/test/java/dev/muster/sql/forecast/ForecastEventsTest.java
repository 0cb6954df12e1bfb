package dev.muster.sql.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Example;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastEventsTest {

    private static final QueueId QUEUE = new QueueId("billing-whatsapp");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Database database = TestDatabase.fresh();
    private final ForecastEvents events = new ForecastEvents(database);
    private SiteId site = new SiteId("none");

    @BeforeEach
    void fillDirectory(@TempDir Path folder) throws Exception {
        var directory = Example.directory(folder);
        new DirectoryRepository(database).save(directory).block();
        site = directory.queue(QUEUE).orElseThrow().site();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEventComesBackAsItWasMade() {
        SiteEvent sale = event(QUEUE, "Campaign", 3, 1.4);

        KeptEvent kept = add(sale);

        assertThat(kept.event()).isEqualTo(sale);
        assertThat(kept.made().name()).as("no such account: the login").isEqualTo("zoe");
        assertThat(kept.stands()).isTrue();
        assertThat(all()).containsExactly(kept);
    }

    @Test
    void oneOfTheWholeSiteThatIsLearnedHasNeitherQueueNorMultiplier() {
        SiteEvent launch = event(null, "Launch", 1, null);

        assertThat(add(launch).event()).isEqualTo(launch);
        assertThat(launch.concerns(QUEUE)).isTrue();
        assertThat(launch.planned().expected()).isNull();
    }

    @Test
    void aWithdrawnOneNoLongerStandsButIsStillThere() {
        KeptEvent made = add(event(QUEUE, "Campaign", 3, 1.4));

        assertThat(events.withdraw(made.id(), "Called off", "ben").block()).isTrue();
        assertThat(events.withdraw(made.id(), "Once more", "cem").block()).isFalse();

        assertThat(events.standing(site).collectList().block()).isEmpty();
        assertThat(all())
                .singleElement()
                .satisfies(kept -> assertThat(kept.withdrawn()).isNotNull().satisfies(withdrawal -> {
                    assertThat(withdrawal.reason()).isEqualTo("Called off");
                    assertThat(withdrawal.hand().login()).isEqualTo("ben");
                }));
    }

    @Test
    void ofAKindNoTwoStandForOneQueueOnADay() {
        KeptEvent made = add(event(QUEUE, "Campaign", 3, 1.4));

        assertThatThrownBy(() -> add(event(QUEUE, "Campaign", 1, 1.2))).hasMessageContaining("forecast_event");
        assertThat(add(event(QUEUE, "Launch", 1, 1.2)).stands())
                .as("of another kind")
                .isTrue();
        events.withdraw(made.id(), "Called off", "ben").block();

        assertThat(add(event(QUEUE, "Campaign", 1, 1.2)).stands()).isTrue();
    }

    @Test
    void oneOfTheSiteCollidesWithThatOfItsQueue() {
        SiteEvent all = event(null, "Campaign", 3, null);

        assertThat(all.collides(event(QUEUE, "Campaign", 1, 1.2))).isTrue();
        assertThat(event(QUEUE, "Campaign", 1, 1.2).collides(all)).isTrue();
        assertThat(all.collides(event(QUEUE, "Launch", 1, 1.2))).isFalse();
        assertThat(event(new QueueId("other"), "Campaign", 1, 1.2).collides(event(QUEUE, "Campaign", 1, 1.2)))
                .isFalse();
    }

    @Test
    void whatWasMadeIsNeverChangedOrDeleted() {
        add(event(QUEUE, "Campaign", 3, 1.4));

        for (String statement : List.of("update forecast_event set multiplier = 2", "delete from forecast_event")) {
            assertThatThrownBy(() -> database.client().sql(statement).then().block())
                    .hasMessageContaining("is kept as it was made");
        }
    }

    @Test
    void theNewestExpectationCountsAndThoseBeforeStay() {
        VolumeExpectations volumes = new VolumeExpectations(database);
        volumes.add(QUEUE, 120, "Business case", "zoe").block();
        volumes.add(QUEUE, 150, "Pilot", "ben").block();

        assertThat(volumes.newest(List.of(QUEUE, new QueueId("other")))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(newest -> {
                    assertThat(newest.perDay()).isEqualTo(150);
                    assertThat(newest.made().login()).isEqualTo("ben");
                });
        assertThatThrownBy(() -> database.client()
                        .sql("delete from volume_expectation")
                        .then()
                        .block())
                .hasMessageContaining("a newer one replaces it");
    }

    private SiteEvent event(@Nullable QueueId queue, String kind, int days, @Nullable Double multiplier) {
        Event stretch = new Event(MONDAY, MONDAY.plusDays(days - 1));
        return new SiteEvent(site, queue, EventKind.of(kind), "Spring sale", stretch, multiplier, "Marketing");
    }

    private KeptEvent add(SiteEvent event) {
        return events.add(event, "zoe").blockOptional().orElseThrow();
    }

    private List<KeptEvent> all() {
        return events.all(site).collectList().blockOptional().orElseThrow();
    }
}
