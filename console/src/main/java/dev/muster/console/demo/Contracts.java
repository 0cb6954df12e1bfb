package dev.muster.console.demo;

import java.util.List;
import java.util.Map;

/// The contracts of the company, as a directory file has them.
final class Contracts {

    private static final Map<String, Object> LUNCH =
            DirectoryJson.ordered("above", "6h", "length", "30m", "earliest", "2h30m", "latest", "5h");
    private static final Map<String, Object> BREAK =
            DirectoryJson.ordered("above", "4h", "length", "15m", "margin", "1h");

    private Contracts() {}

    static List<Object> all() {
        return List.of(
                contract("full_40", "Full time, 40 h", true, List.of("8h"), List.of("40h", "40h"), "07:00-23:00"),
                contract(
                        "part_30", "Part time, 30 h", false, List.of("5h", "7h"), List.of("24h", "30h"), "07:00-22:00"),
                contract(
                        "part_25", "Part time, 25 h", false, List.of("4h", "6h"), List.of("20h", "25h"), "08:00-21:00"),
                contract(
                        "student_16", "Student, 16 h", false, List.of("4h", "6h"), List.of("8h", "16h"), "12:00-23:00"),
                contract("nights_36", "Nights, 36 h", true, List.of("8h", "9h"), List.of("24h", "36h"), "22:00-08:00"));
    }

    private static Map<String, Object> contract(
            String id, String name, boolean fullTime, List<String> shift, List<String> week, String hours) {
        Map<String, Object> contract = DirectoryJson.ordered(
                "id", id,
                "name", name,
                "full_time", fullTime,
                "shift", shift,
                "week", week,
                "rest", "11h",
                "most_days_in_a_row", 5,
                "hours", hours,
                "lunch", LUNCH,
                "break", BREAK);
        if (!fullTime) {
            contract.put("most_weekends", 2);
        }
        return contract;
    }
}
