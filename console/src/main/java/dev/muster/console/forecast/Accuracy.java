package dev.muster.console.forecast;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How good the snapshots of a queue were, by how far ahead they looked; of each horizon also by weekday and hour.
///
/// @param byHorizon those that have been overtaken by time, the nearest first
record Accuracy(Map<Horizon, Detail> byHorizon) {

    /// @param all       of the horizon
    /// @param byWeekday from Monday on
    /// @param byHour    of the local day
    record Detail(AccuracyRow all, List<AccuracyRow> byWeekday, List<AccuracyRow> byHour) {}

    static Accuracy of(List<Overtaken> overtaken) {
        Map<Horizon, Detail> details = new EnumMap<>(Horizon.class);
        overtaken.stream()
                .collect(Collectors.groupingBy(Overtaken::horizon))
                .forEach((horizon, of) -> details.put(
                        horizon,
                        new Detail(
                                AccuracyRow.of(horizon.words(), of),
                                rows(of, it -> it.scored().day().getDayOfWeek(), Accuracy::weekday),
                                rows(of, it -> it.scored().hour(), "%02d:00"::formatted))));
        return new Accuracy(details);
    }

    boolean isEmpty() {
        return byHorizon.isEmpty();
    }

    List<AccuracyRow> horizons() {
        return byHorizon.values().stream().map(Detail::all).toList();
    }

    private static <K extends Comparable<K>> List<AccuracyRow> rows(
            List<Overtaken> overtaken, Function<Overtaken, K> key, Function<K, String> name) {
        Map<K, List<Overtaken>> groups =
                overtaken.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        List<AccuracyRow> rows = new ArrayList<>();
        groups.forEach((group, of) -> rows.add(AccuracyRow.of(name.apply(group), of)));
        return rows;
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
