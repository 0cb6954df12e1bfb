package dev.muster.console.reports.workbook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// Puts values into cells as what they are. Text is always text: a name that begins with `=` becomes no formula.
final class Values {

    private static final double SECONDS_A_DAY = 86_400;
    private static final double MILLIS_A_DAY = 86_400_000;

    private Values() {}

    /// @param value text, number, date, time, date and time, length of time, or null for an empty cell; a number that
    /// is not finite
    /// leaves it empty too
    static void put(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case String text -> cell.setCellValue(text);
            case Number number when Double.isFinite(number.doubleValue()) -> cell.setCellValue(number.doubleValue());
            case Number _ -> cell.setBlank();
            case LocalDate date -> cell.setCellValue(DateUtil.getExcelDate(date));
            case LocalDateTime moment -> cell.setCellValue(DateUtil.getExcelDate(moment));
            case LocalTime time -> cell.setCellValue(time.toSecondOfDay() / SECONDS_A_DAY);
            case Duration length -> cell.setCellValue(length.toMillis() / MILLIS_A_DAY);
            default ->
                throw new IllegalArgumentException(
                        "Cell value (%s) must be text, a number, a date, a time or a length of time."
                                .formatted(value.getClass().getSimpleName()));
        }
    }
}
