package dev.muster.console.reports.operation;

import dev.muster.console.quality.SampleResult;
import dev.muster.forecasting.Interval;
import dev.muster.sql.conversation.FirstContact;
import dev.muster.sql.volume.Breakdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader must keep in mind about the figures at hand: what is too young, incomplete or not shown.
record Remarks(ReportRequest request, ReportScope scope, Instant now) {

    List<String> of(QueueReport total, List<Breakdown> days, QualityReport quality, List<ScheduleDay> schedule) {
        List<String> remarks = new ArrayList<>();
        if (request.interval().end().isAfter(now)) {
            remarks.add("The period is not over. Figures go up to the moment this was made.");
        }
        counts(days, remarks);
        firstContact(total.firstContact(), remarks);
        quality(quality, remarks);
        if (schedule.isEmpty()) {
            remarks.add("No roster is published for these days.");
        } else if (schedule.stream().anyMatch(day -> Double.isNaN(day.covered()))) {
            remarks.add("For some days no requirement is kept, so their coverage is not known.");
        }
        scope(remarks);
        return remarks;
    }

    private static void counts(List<Breakdown> days, List<String> remarks) {
        long all = days.stream().map(Breakdown::start).distinct().count();
        long imported = days.stream()
                .filter(row -> !row.projected())
                .map(Breakdown::start)
                .distinct()
                .count();
        if (imported > 0) {
            remarks.add(
                    ("On %d of %d days some counts were imported from another system: no conversations are known behind"
                                    + " them, so response times, service level, resolution and satisfaction rest on the others,"
                                    + " and what such an import does not tell (abandoned, handled) is left empty.")
                            .formatted(imported, all));
        }
    }

    private static void firstContact(FirstContact known, List<String> remarks) {
        if (known.resolved() > known.mature()) {
            remarks.add(String.format(
                    Locale.UK,
                    "First-contact resolution rests on %,d conversations whose seven days for a new contact are over;"
                            + " %,d resolved ones are younger and left out.",
                    known.mature(),
                    known.resolved() - known.mature()));
        }
    }

    private void quality(QualityReport quality, List<String> remarks) {
        if (quality.samples().isEmpty()) {
            remarks.add("No sample you may see lies within the period, so there is no quality score.");
            return;
        }
        if (quality.samples().stream()
                .anyMatch(result -> result.sample().finished() < result.sample().reviews())) {
            remarks.add("Not all reviews of the samples are finished; quality scores are provisional.");
        }
        if (quality.samples().size() > 1) {
            remarks.add("Several samples have a part of the period. The quality score weighs each by what it was drawn"
                    + " from, and its interval is rather too wide; figures by queue are plain means.");
        }
        if (quality.samples().stream().anyMatch(this::reachesBeyond)) {
            remarks.add(
                    "A sample reaches beyond the period: the quality score counts its reviews of conversations closed"
                            + " within.");
        }
    }

    private boolean reachesBeyond(SampleResult result) {
        Interval sampled = result.sample().period();
        return sampled.start().isBefore(request.interval().start())
                || sampled.end().isAfter(request.interval().end());
    }

    private void scope(List<String> remarks) {
        if (!scope.reach().covers(request.site())) {
            remarks.add("Your grant is for a team: queue figures are those of the whole queues, and the list of"
                    + " conversations holds your team's.");
        }
        if (!scope.unassigned() && request.queues().isEmpty()) {
            remarks.add(
                    "Conversations that never entered a queue for people belong to no site and are not in this report.");
        }
    }
}
