package dev.muster.console.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.SiteId;
import dev.muster.sql.TeamId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.directory.CalendarId;
import dev.muster.sql.directory.Site;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Site HERE = new Site(new SiteId("here"), "Here", ZoneOffset.UTC, new CalendarId("office"));

    @Test
    void opensPlanningToAPlannerOfTheSiteAlone() {
        assertThat(Reach.of(List.of(Grant.at(HERE.id(), Role.PLANNER)), HERE).plans())
                .isTrue();
        assertThat(Reach.of(List.of(Grant.at(new SiteId("there"), Role.PLANNER)), HERE)
                        .plans())
                .isFalse();
        assertThat(Reach.of(List.of(Grant.everywhere(Role.MANAGER)), HERE).plans())
                .isFalse();
    }

    @Test
    void keepsAGrantForATeamToThatTeam() {
        TeamId team = new TeamId("north");

        Reach reach = Reach.of(List.of(Grant.of(team, Role.SUPERVISOR)), HERE);

        assertThat(reach).isEqualTo(new Reach(false, Set.of(team), false));
    }

    @Test
    void doesNotCountRolesThatReadNoSchedules() {
        assertThat(Reach.of(List.of(Grant.everywhere(Role.AGENT), Grant.everywhere(Role.REVIEWER)), HERE))
                .isEqualTo(new Reach(false, Set.of(), false));
    }
}
