package dev.muster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// The check sees each rule broken, and only that one.
class RosterCheckTest {

    @Test
    void findsNothingInALegalRoster() {
        assertThat(check(Planted.nothing())).isEmpty();
    }

    @Test
    void seesAShiftThatStartsOnAnotherDay() {
        assertThat(check(Planted.startsOnAnotherDay())).containsExactly("work day");
    }

    @Test
    void seesAShiftOutsideTheContractsHours() {
        assertThat(check(Planted.outsideTheHours())).containsExactly("hours");
    }

    @Test
    void seesAShiftLongerThanTheContractSays() {
        assertThat(check(Planted.tooLong())).containsExactly("length");
    }

    @Test
    void seesAShiftThatStartsOffTheStep() {
        assertThat(check(Planted.offTheStep())).containsExactly("start step");
    }

    @Test
    void seesAShiftBetweenTheLengths() {
        assertThat(check(Planted.betweenTheLengths())).containsExactly("length step");
    }

    @Test
    void seesAShiftOnADayOff() {
        assertThat(check(Planted.onADayOff())).containsExactly("off");
    }

    @Test
    void seesAShiftThatReachesIntoTimeOff() {
        assertThat(check(Planted.inTimeOff())).containsExactly("off");
    }

    @Test
    void seesASkillThatIsNotHeld() {
        assertThat(check(Planted.aSkillNotHeld())).containsExactly("skill");
    }

    @Test
    void seesALongShiftWithoutLunch() {
        assertThat(check(Planted.noLunch())).containsExactly("lunch");
    }

    @Test
    void seesALunchOutsideItsWindow() {
        assertThat(check(Planted.lunchTooLate())).containsExactly("lunch window");
    }

    @Test
    void seesAHalfWithoutABreak() {
        assertThat(check(Planted.noSecondBreak())).containsExactly("breaks");
    }

    @Test
    void seesTwoShiftsOnADay() {
        assertThat(check(Planted.twoShiftsADay())).containsExactly("one a day");
    }

    @Test
    void seesTooLittleRestBetweenShifts() {
        assertThat(check(Planted.tooLittleRest())).containsExactly("rest");
    }

    @Test
    void seesTooLittleRestAfterAGivenShift() {
        assertThat(check(Planted.tooLittleRestAfterAGivenShift())).containsExactly("rest");
    }

    @Test
    void seesTooManyHoursInAWeek() {
        assertThat(check(Planted.tooManyWeeklyHours())).containsExactly("week");
    }

    @Test
    void seesTooManyDaysInARow() {
        assertThat(check(Planted.tooManyDaysInARow())).containsExactly("run");
    }

    @Test
    void seesTooManyWeekends() {
        assertThat(check(Planted.tooManyWeekends())).containsExactly("weekends");
    }

    @Test
    void seesAGivenShiftThatIsGone() {
        assertThat(check(Planted.aGivenShiftIsGone())).containsExactly("given");
    }

    @Test
    void seesSomebodyWhoIsNotListed() {
        assertThat(check(Planted.aStranger())).containsExactly("stranger");
    }

    private static Set<String> check(Planted planted) {
        return RosterCheck.brokenRules(planted.problem(), planted.roster());
    }
}
