package dev.muster.console.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Who is away when, from five weeks before the simulation began to half a year after.
///
/// @param world which simulation
/// @param began its first day
record Vacations(World world, LocalDate began) {

    private static final int BEFORE = 35;
    private static final int AFTER = 180;

    List<Object> of(People people) {
        List<Object> rows = new ArrayList<>();
        for (People.Hired hired : people.hired()) {
            Dice dice = world.dice("vacation", hired.staff().id());
            int day = -BEFORE + dice.whole(0, 60);
            while (day < AFTER) {
                int days = dice.chance(0.6) ? dice.whole(1, 3) : dice.whole(5, 14);
                rows.add(DirectoryJson.ordered(
                        "agent", hired.staff().id().value(),
                        "from", began.plusDays(day).toString(),
                        "to", began.plusDays(day + days).toString(),
                        "activity", "absence"));
                day += days + dice.whole(30, 120);
            }
        }
        return rows;
    }
}
