package dev.muster.scheduler.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scheduler.Planted;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each rule speaks when it is broken, and no other.
class LegalRulesTest {

    @Test
    void saysNothingOfALegalRoster() {
        assertThat(findings(Planted.nothing())).isEmpty();
    }

    @Test
    void saysWithNamesAndNumbersWhatIsBroken() {
        assertThat(findings(Planted.tooLittleRest()))
                .extracting(Finding::sentence)
                .containsExactly("Enough rest between shifts: Ana has 9 h between Mon 2 Mar 21:00 and Tue 3 Mar 06:00;"
                        + " the contract asks for 11 h.");
    }

    @Test
    void speaksOfAShiftThatStartsOnAnotherDay() {
        assertThat(rules(Planted.startsOnAnotherDay())).containsOnly("A work day is the date its shift starts");
    }

    @Test
    void speaksOfAShiftOutsideTheContractsHours() {
        assertThat(rules(Planted.outsideTheHours())).containsOnly("Shifts inside the contract's hours");
    }

    @Test
    void speaksOfAShiftLongerThanTheContractSays() {
        assertThat(rules(Planted.tooLong())).containsOnly("Shift length as the contract says");
    }

    @Test
    void speaksOfAShiftThatStartsOffTheStep() {
        assertThat(rules(Planted.offTheStep())).containsOnly("Shifts start on the contract's step");
    }

    @Test
    void speaksOfAShiftBetweenTheLengths() {
        assertThat(rules(Planted.betweenTheLengths())).containsOnly("Shift length as the contract says");
    }

    @Test
    void speaksOfAShiftOnADayOff() {
        assertThat(rules(Planted.onADayOff())).containsOnly("Free in time off");
    }

    @Test
    void speaksOfAShiftThatReachesIntoTimeOff() {
        assertThat(rules(Planted.inTimeOff())).containsOnly("Free in time off");
    }

    @Test
    void speaksOfASkillThatIsNotHeld() {
        assertThat(rules(Planted.aSkillNotHeld())).containsOnly("Only skills the agent has");
    }

    @Test
    void speaksOfALongShiftWithoutLunch() {
        assertThat(rules(Planted.noLunch())).containsOnly("One lunch in a long shift");
    }

    @Test
    void speaksOfALunchOutsideItsWindow() {
        assertThat(rules(Planted.lunchTooLate())).containsOnly("Lunch inside its window");
    }

    @Test
    void speaksOfAHalfWithoutABreak() {
        assertThat(rules(Planted.noSecondBreak())).containsOnly("One break in each half");
    }

    @Test
    void speaksOfTwoShiftsOnADay() {
        assertThat(rules(Planted.twoShiftsADay())).containsOnly("One shift a day");
    }

    @Test
    void speaksOfTooLittleRestBetweenShifts() {
        assertThat(rules(Planted.tooLittleRest())).containsOnly("Enough rest between shifts");
    }

    @Test
    void speaksOfTooLittleRestAfterAGivenShift() {
        assertThat(rules(Planted.tooLittleRestAfterAGivenShift())).containsOnly("Enough rest between shifts");
    }

    @Test
    void speaksOfTooManyHoursInAWeek() {
        assertThat(rules(Planted.tooManyWeeklyHours())).containsOnly("Weekly hours within the contract");
    }

    @Test
    void speaksOfTooManyDaysInARow() {
        assertThat(rules(Planted.tooManyDaysInARow())).containsOnly("Not too many days in a row");
    }

    @Test
    void speaksOfTooManyWeekends() {
        assertThat(rules(Planted.tooManyWeekends())).containsOnly("Enough free weekends");
    }

    @Test
    void speaksOfAGivenShiftThatIsGone() {
        assertThat(rules(Planted.aGivenShiftIsGone())).containsOnly("Given shifts stay as they are");
    }

    @Test
    void speaksOfSomebodyWhoIsNotListed() {
        assertThat(rules(Planted.aStranger())).containsOnly("Only listed people work");
    }

    private static List<String> rules(Planted planted) {
        return findings(planted).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(Planted planted) {
        return new Explanation(planted.problem()).findings(planted.roster());
    }
}
