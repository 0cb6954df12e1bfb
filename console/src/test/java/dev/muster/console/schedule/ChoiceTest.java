package dev.muster.console.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.directory.Directory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void teamsAndSkillsThatNobodyKnowsDoNotFilter() {
        Choice choice = Choice.of(QueryParameters.fromString("team=gone&skill=gone&day=2026-11-25"), TUESDAY);

        Choice shown = choice.within(Directory.EMPTY, new SiteId("berlin"));

        assertThat(shown).isEqualTo(choice.team(null).skill(null));
    }

    @Test
    void aWeekThatIsNoDateIsTheRunningOne() {
        Choice choice = Choice.of(QueryParameters.fromString("week=tomorrow"), TUESDAY);

        assertThat(choice.monday()).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
