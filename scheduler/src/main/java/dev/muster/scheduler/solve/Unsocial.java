package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Quarter;
import java.time.DayOfWeek;
import java.time.LocalDateTime;

/// Late and weekend hours, which are to be shared fairly: from eight in the evening to six in the morning, and
/// Saturday and Sunday.
final class Unsocial {

    private static final int EVENING = 20;
    private static final int MORNING = 6;

    private Unsocial() {}

    /// How many of the quarters from a local time on are unsocial.
    static int quarters(LocalDateTime from, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (isUnsocial(from.plus(Quarter.LENGTH.multipliedBy(i)))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isUnsocial(LocalDateTime time) {
        return time.getHour() >= EVENING
                || time.getHour() < MORNING
                || time.getDayOfWeek() == DayOfWeek.SATURDAY
                || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
