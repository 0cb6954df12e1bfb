package dev.muster.console.demo;

import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Shifts by a plain rota, for tests of what happens on them: five days in a row, early, middle and late in turn.
final class PlainShifts {

    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(7, 0), LocalTime.of(9, 0), LocalTime.of(11, 30), LocalTime.of(14, 30));

    private PlainShifts() {}

    static List<Shift> on(LocalDate day, List<People.Hired> people) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            People.Hired hired = people.get(i);
            boolean night = hired.contract().startsWith("nights");
            if ((day.toEpochDay() + i * 3L) % 7 < (night ? 4 : 5)) {
                LocalTime start = night ? LocalTime.of(22, 30) : STARTS.get(i % STARTS.size());
                int hours = hired.contract().startsWith("full") || night ? 8 : 5;
                shifts.add(shift(hired, day, day.atTime(start).atZone(Simulated.BERLIN), hours));
            }
        }
        return shifts;
    }

    private static Shift shift(People.Hired hired, LocalDate day, ZonedDateTime start, int hours) {
        List<Segment> segments = new ArrayList<>();
        ZonedDateTime at = work(segments, start, Duration.ofMinutes(105));
        at = rest(segments, at, ActivityKind.BREAK, Duration.ofMinutes(15));
        if (hours > 6) {
            at = work(segments, at, Duration.ofHours(2));
            at = rest(segments, at, ActivityKind.LUNCH, Duration.ofMinutes(30));
            at = work(segments, at, Duration.ofHours(2));
            at = rest(segments, at, ActivityKind.BREAK, Duration.ofMinutes(15));
        }
        work(segments, at, Duration.between(at, start.plusHours(hours).plusMinutes(hours > 6 ? 30 : 0)));
        return new Shift(hired.staff().id(), day, segments);
    }

    private static ZonedDateTime work(List<Segment> segments, ZonedDateTime from, Duration length) {
        return rest(segments, from, ActivityKind.WORK, length);
    }

    private static ZonedDateTime rest(List<Segment> segments, ZonedDateTime from, ActivityKind kind, Duration length) {
        ZonedDateTime to = from.plus(length);
        segments.add(new Segment(from.toInstant(), to.toInstant(), kind, null));
        return to;
    }
}
