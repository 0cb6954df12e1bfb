package dev.muster.console.reports.operation;

import dev.muster.console.quality.Estimate;
import dev.muster.console.quality.SampleResult;
import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reviews found: each sample as a whole and by section, then by queue.
record QualitySheet(QualityReport quality, SheetWords words) {

    private static final List<Column> COLUMNS = List.of(
            new Column("Of", Look.TEXT, 30),
            new Column("Section", Look.TEXT, 24),
            new Column("Mean score", Look.SHARE, 11),
            new Column("95 % interval from", Look.SHARE, 12),
            new Column("to", Look.SHARE, 11),
            new Column("Reviews, n", Look.COUNT, 11),
            new Column("Sample size", Look.COUNT, 12),
            new Column("Population", Look.COUNT, 12),
            new Column("Closed from", Look.DATE_TIME, 22),
            new Column("until", Look.DATE_TIME, 22),
            new Column("Seed", Look.COUNT, 14));

    void add(Book book) {
        Table table = book.table(
                "Quality",
                "Quality scores",
                words.note(
                        "A sample holds for all conversations it was drawn from, not for one queue or agent: read each"
                                + " figure with its interval. Figures by queue take the queue for as large as can be, so their"
                                + " intervals are rather too wide. Times are local to the site."),
                COLUMNS);
        quality.samples().forEach(result -> sample(table, result));
        quality.parts().forEach(part -> row(table, part.queue(), part.section(), part.estimate(), null));
        table.finish();
    }

    private void sample(Table table, SampleResult result) {
        String name = "Sample " + result.sample().id();
        row(table, name, null, result.whole(), result);
        result.sections().forEach(part -> row(table, name, part.of().name(), part.estimate(), result));
    }

    private void row(
            Table table, String of, @Nullable String section, Estimate estimate, @Nullable SampleResult result) {
        boolean known = estimate.n() > 0;
        table.row(
                of,
                section == null ? "All sections" : section,
                estimate.mean(),
                known ? estimate.interval().low() : null,
                known ? estimate.interval().high() : null,
                estimate.n(),
                result == null ? null : result.sample().size(),
                result == null ? null : result.sample().population(),
                result == null ? null : words.local(result.sample().period().start()),
                result == null ? null : words.local(result.sample().period().end()),
                result == null ? null : result.sample().seed());
    }
}
