package dev.muster.console.demo;

import dev.muster.forecasting.SkillId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How people came to be what they are: teams, skills and contracts from one day to another. Who has been here for long
/// began in another team and with fewer skills; some began part time.
final class Histories {

    private static final int LONG = 30;
    private static final int SETTLED = 10;

    private Histories() {}

    static List<Object> teams(People.Hired hired, LocalDate since) {
        if (hired.months() > LONG && !hired.team().equals("parcels")) {
            LocalDate moved = since.plusMonths(12);
            return List.of(row("team", "parcels", since, moved), row("team", hired.team(), moved, null));
        }
        return List.of(row("team", hired.team(), since, null));
    }

    static List<Object> skills(People.Hired hired, LocalDate since) {
        List<Object> skills = new ArrayList<>();
        List<Map.Entry<SkillId, Double>> known = hired.staff().skills().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<SkillId, Double> entry) ->
                                !entry.getKey().equals(hired.main()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        for (int i = 0; i < known.size(); i++) {
            LocalDate learned = hired.months() > SETTLED ? since.plusMonths(3L * i) : since;
            String id = known.get(i).getKey().value();
            double proficiency = known.get(i).getValue();
            if (i == 0 && hired.months() > LONG) {
                LocalDate grown = since.plusMonths(12);
                skills.add(skill(row("skill", id, learned, grown), Math.round(70 * proficiency) / 100.0));
                learned = grown;
            }
            skills.add(skill(row("skill", id, learned, null), proficiency));
        }
        return skills;
    }

    private static Map<String, Object> skill(Map<String, Object> row, double proficiency) {
        row.put("proficiency", proficiency);
        return row;
    }

    static List<Object> contracts(People.Hired hired, LocalDate since) {
        boolean rose = hired.contract().equals("full_40") && hired.months() > LONG && hired.months() % 3 == 0;
        if (rose) {
            LocalDate changed = since.plusMonths(18);
            return List.of(row("contract", "part_30", since, changed), row("contract", "full_40", changed, null));
        }
        return List.of(row("contract", hired.contract(), since, null));
    }

    private static Map<String, Object> row(String what, String value, LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> row = DirectoryJson.ordered(what, value, "from", from.toString());
        if (to != null) {
            row.put("to", to.toString());
        }
        return row;
    }
}
