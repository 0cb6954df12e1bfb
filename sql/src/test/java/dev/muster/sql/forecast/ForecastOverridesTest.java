package dev.muster.sql.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Example;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastOverridesTest {

    private static final QueueId QUEUE = new QueueId("billing-whatsapp");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Interval DAY = new Interval(NINE.minus(Duration.ofHours(9)), Duration.ofDays(1));

    private final Database database = TestDatabase.fresh();
    private final ForecastOverrides overrides = new ForecastOverrides(database);

    @BeforeEach
    void fillDirectory(@TempDir Path folder) throws Exception {
        new DirectoryRepository(database).save(Example.directory(folder)).block();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOverrideComesBackAsItWasMade() {
        ForecastOverride made = add(NINE, 3, new Change.To(400));

        assertThat(all()).containsExactly(made);
        assertThat(made.stretch()).isEqualTo(new Interval(NINE, Duration.ofHours(3)));
        assertThat(made.change()).isEqualTo(new Change.To(400));
        assertThat(made.reason()).isEqualTo("Newsletter");
        assertThat(made.made().name()).as("no such account: the login").isEqualTo("zoe");
        assertThat(made.stands()).isTrue();
    }

    @Test
    void aWithdrawnOneNoLongerStandsButIsStillThere() {
        ForecastOverride made = add(NINE, 3, new Change.By(0.2));

        assertThat(overrides.withdraw(made.id(), "ben").block()).isTrue();

        assertThat(standing()).isEmpty();
        assertThat(all()).singleElement().satisfies(kept -> {
            assertThat(kept.change()).isEqualTo(new Change.By(0.2));
            assertThat(kept.withdrawn()).isNotNull().extracting(Hand::login).isEqualTo("ben");
        });
    }

    @Test
    void whoWithdrawsSecondChangesNothing() {
        ForecastOverride made = add(NINE, 3, new Change.By(0.2));
        overrides.withdraw(made.id(), "ben").block();

        assertThat(overrides.withdraw(made.id(), "cem").block()).isFalse();

        assertThat(all().getFirst().withdrawn())
                .isNotNull()
                .extracting(Hand::login)
                .isEqualTo("ben");
    }

    @Test
    void twoNeverStandForOneMoment() {
        ForecastOverride made = add(NINE, 3, new Change.By(0.2));
        Instant eleven = NINE.plus(Duration.ofHours(2));

        assertThatThrownBy(() -> add(eleven, 3, new Change.To(5))).hasMessageContaining("forecast_override");
        overrides.withdraw(made.id(), "ben").block();

        assertThat(add(eleven, 3, new Change.To(5)).stands()).isTrue();
    }

    @Test
    void whatWasMadeIsNeverChangedOrDeleted() {
        add(NINE, 3, new Change.By(0.2));

        for (String statement :
                List.of("update forecast_override set reason = 'other'", "delete from forecast_override")) {
            assertThatThrownBy(() -> database.client().sql(statement).then().block())
                    .hasMessageContaining("is kept as it was made");
        }
    }

    private ForecastOverride add(Instant from, int hours, Change change) {
        NewOverride wish = new NewOverride(QUEUE, new Interval(from, Duration.ofHours(hours)), change, "Newsletter");
        return overrides.add(wish, "zoe").blockOptional().orElseThrow();
    }

    private List<ForecastOverride> all() {
        return overrides.all(List.of(QUEUE), DAY).collectList().blockOptional().orElseThrow();
    }

    private List<ForecastOverride> standing() {
        return overrides
                .standing(List.of(QUEUE), DAY)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
