package dev.muster.console.reports.operation;

import dev.muster.console.quality.Estimate;
import dev.muster.console.reports.workbook.Look;
import dev.muster.qa.Confidence;
import dev.muster.qa.measures.ConfidenceInterval;
import dev.muster.qa.measures.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of all queues together, in the order of the summary.
record Totals(OperationReport report) {

    /// @param value null where not known
    record Figure(String label, @Nullable Object value, Look look, String meaning) {

        static Figure of(Measure measure, @Nullable Object value) {
            return new Figure(measure.label(), value, measure.look(), measure.definition());
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Counts counts = report.total().counts();
        figures.add(Figure.of(Measure.VOLUME, counts.opened()));
        figures.add(Figure.of(Measure.OFFERED, counts.offered()));
        figures.add(Figure.of(Measure.HANDLED, counts.handled()));
        figures.add(Figure.of(Measure.ABANDONMENT, counts.abandonment().orElse(Double.NaN)));
        figures.add(Figure.of(Measure.WORK, counts.work()));
        service(figures, report.total().handling());
        figures.add(Figure.of(
                Measure.FIRST_CONTACT, report.total().settledAtFirstContact().orElse(Double.NaN)));
        satisfaction(figures, report.total().handling());
        quality(figures, report.quality());
        schedule(figures, report.schedule());
        return figures;
    }

    private static void service(List<Figure> figures, Handling handling) {
        figures.add(Figure.of(Measure.FIRST_RESPONSE, handling.any().median()));
        figures.add(Figure.of(Measure.FIRST_RESPONSE_P90, handling.any().p90()));
        figures.add(Figure.of(Measure.FIRST_HUMAN, handling.human().median()));
        figures.add(Figure.of(Measure.FIRST_HUMAN_P90, handling.human().p90()));
        figures.add(Figure.of(Measure.RESPONSE_MEAN, handling.turns().mean()));
        figures.add(Figure.of(Measure.RESPONSE, handling.turns().median()));
        figures.add(Figure.of(Measure.SERVICE_LEVEL, handling.level().share().orElse(Double.NaN)));
        figures.add(Figure.of(Measure.RESOLUTION, handling.resolution().median()));
        figures.add(Figure.of(Measure.AUTOMATED, handling.automatedOfAll().orElse(Double.NaN)));
        figures.add(Figure.of(
                Measure.AUTOMATED_OF_RESOLVED, handling.automatedOfResolved().orElse(Double.NaN)));
    }

    private static void satisfaction(List<Figure> figures, Handling handling) {
        Share share = handling.satisfied();
        figures.add(Figure.of(Measure.SATISFACTION, share.value().orElse(Double.NaN)));
        if (share.n() > 0) {
            interval(figures, "Satisfaction", share.interval(Confidence.P95));
        }
        figures.add(Figure.of(Measure.RESPONSE_RATE, handling.responseRate().orElse(Double.NaN)));
    }

    private static void quality(List<Figure> figures, QualityReport quality) {
        Estimate mean = quality.mean();
        if (mean != null && mean.n() > 0) {
            figures.add(Figure.of(Measure.QUALITY, mean.mean()));
            interval(figures, "Quality score", mean.interval());
        } else if (!quality.samples().isEmpty()) {
            figures.add(new Figure(
                    Measure.QUALITY.label(),
                    quality.samples().size() == 1
                            ? "nothing reviewed yet"
                            : "%d samples".formatted(quality.samples().size()),
                    Look.TEXT,
                    Measure.QUALITY.definition() + " Each sample stands on the sheet Quality."));
        }
    }

    private static void schedule(List<Figure> figures, List<ScheduleDay> days) {
        if (days.isEmpty()) {
            return;
        }
        figures.add(Figure.of(
                Measure.ROSTERED, days.stream().map(ScheduleDay::paid).reduce(Duration.ZERO, Duration::plus)));
        double required = days.stream()
                .mapToDouble(ScheduleDay::required)
                .filter(Double::isFinite)
                .sum();
        double covered = days.stream()
                .filter(day -> Double.isFinite(day.covered()))
                .mapToDouble(day -> day.covered() * day.required())
                .sum();
        figures.add(Figure.of(Measure.COVERAGE, required > 0 ? covered / required : Double.NaN));
    }

    private static void interval(List<Figure> figures, String of, ConfidenceInterval interval) {
        figures.add(new Figure(of + ", 95 % interval from", interval.low(), Look.SHARE, ""));
        figures.add(new Figure(of + ", 95 % interval to", interval.high(), Look.SHARE, ""));
    }
}
