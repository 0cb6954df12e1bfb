package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Page;
import dev.muster.sql.conversation.Conversation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A report as a workbook: *Summary, Days, Volume, Hours, Service, Quality, Satisfaction, Schedule, Conversations*.
///
/// @param madeBy    name of who asked for it
/// @param simulated what is simulated, as a sentence; null for a real operation
record OperationWorkbook(
        OperationReport report,
        ReportScope scope,
        String madeBy,
        @Nullable String simulated) {

    /// Writes the workbook as Office Open XML. The stream stays open.
    ///
    /// @param conversations one row each, in order; taken as they come
    /// @param progress      told how many of them are written, now and then
    /// @throws IOException where the stream cannot be written
    void write(OutputStream out, Iterable<Conversation> conversations, IntConsumer progress) throws IOException {
        SheetWords words = new SheetWords(report.request().zone(), simulated);
        try (Book book = new Book(words.title(report))) {
            Page summary = book.page("Summary", words.title(report));
            List<LineChart> charts = new VolumeSheets(report, scope, words).add(book);
            new ServiceSheet(report, words).add(book);
            new QualitySheet(report.quality(), words).add(book);
            new SatisfactionSheet(report, words).add(book);
            new ScheduleSheet(report, words).add(book);
            new SummarySheet(report, words, madeBy).fill(summary, charts);
            new ConversationsSheet(report, scope, words).add(book, conversations, progress);
            book.write(out);
        }
    }
}
