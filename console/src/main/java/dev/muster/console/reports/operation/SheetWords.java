package dev.muster.console.reports.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times and notes as the workbook has them.
///
/// @param zone      in which local times are meant
/// @param simulated what is simulated, null for a real operation
record SheetWords(ZoneId zone, @Nullable String simulated) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    @Nullable
    LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone).withNano(0);
    }

    String title(OperationReport report) {
        ReportRequest request = report.request();
        String period = request.from().equals(request.to())
                ? DAY.format(request.from())
                : DAY.format(request.from()) + " to " + DAY.format(request.to());
        return "%s · %s".formatted(report.site(), period);
    }

    /// A sheet's note, with the label of a simulated operation before it.
    String note(String words) {
        return simulated == null ? words : simulated + " " + words;
    }
}
