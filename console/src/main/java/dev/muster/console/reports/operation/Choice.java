package dev.muster.console.reports.operation;

import com.vaadin.flow.router.QueryParameters;
import dev.muster.forecasting.QueueId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Period and queues, as the address carries them.
///
/// @param queues all where empty
record Choice(Preset.Days days, Set<QueueId> queues) {

    Choice {
        queues = Set.copyOf(queues);
    }

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2200;

    /// What the address says; the last seven days where it says nothing that can be.
    ///
    /// @param known queues that can be chosen
    static Choice of(QueryParameters parameters, Set<QueueId> known, LocalDate today) {
        Preset.Days usual = Preset.LAST_7_DAYS.days(today);
        LocalDate from = day(parameters, "from", usual.from());
        LocalDate to = day(parameters, "to", usual.to());
        Set<QueueId> queues = parameters
                .getSingleParameter("queues")
                .map(text -> Arrays.stream(text.split(",", -1)).collect(Collectors.toSet()))
                .map(ids ->
                        known.stream().filter(id -> ids.contains(id.value())).collect(Collectors.toSet()))
                .orElse(Set.of());
        return new Choice(
                to.isBefore(from) || !from.plusDays(ReportRequest.MOST_DAYS).isAfter(to)
                        ? usual
                        : new Preset.Days(from, to),
                queues);
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("from", List.of(days.from().toString()));
        all.put("to", List.of(days.to().toString()));
        if (!queues.isEmpty()) {
            all.put(
                    "queues",
                    List.of(queues.stream().map(QueueId::value).sorted().collect(Collectors.joining(","))));
        }
        return new QueryParameters(all);
    }

    private static LocalDate day(QueryParameters parameters, String name, LocalDate usual) {
        try {
            return parameters
                    .getSingleParameter(name)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST)
                    .orElse(usual);
        } catch (DateTimeException wrong) {
            return usual;
        }
    }
}
