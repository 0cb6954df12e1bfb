package dev.muster.console.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/// A table as long as it may be: rows go to the disk as they come, and cannot be touched again. It looks like a
/// [Table] and has no charts.
public final class StreamedTable {

    /// The most rows a sheet has room for, below its headings.
    public static final int MOST_ROWS = 1_048_576 - 3;

    private static final int HEADING_ROW = 2;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final List<Column> columns;
    private int rows;

    StreamedTable(SXSSFSheet sheet, Styles styles, Table.Heading heading, List<Column> columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = List.copyOf(columns);
        head(heading);
        sheet.createFreezePane(0, HEADING_ROW + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + (HEADING_ROW + 1)));
    }

    /// Adds a row.
    ///
    /// @param values one a column: text, number, date, time, date and time, length of time, or null; what is
    ///     not finite stays empty
    public void row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("Row of sheet '%s' (%d values) must have one for each of its %d columns."
                    .formatted(sheet.getSheetName(), values.length, columns.size()));
        }
        if (rows == MOST_ROWS) {
            throw new IllegalStateException(
                    "Sheet '%s' must have at most %,d rows.".formatted(sheet.getSheetName(), MOST_ROWS));
        }
        Row row = sheet.createRow(HEADING_ROW + 1 + rows++);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.of(columns.get(i).look()));
            Values.put(cell, values[i]);
        }
    }

    /// Rows so far.
    public int size() {
        return rows;
    }

    /// Ends the table: puts the filter over its rows and the print area around them.
    public void finish() {
        int last = Math.max(HEADING_ROW + 1, HEADING_ROW + rows);
        sheet.setAutoFilter(new CellRangeAddress(HEADING_ROW, last, 0, columns.size() - 1));
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(index, 0, columns.size() - 1, 0, last);
    }

    private void head(Table.Heading heading) {
        Row title = sheet.createRow(0);
        put(title, heading.text(), styles.title());
        title.setHeightInPoints(24);
        Row note = sheet.createRow(1);
        put(note, heading.note(), styles.note());
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns.size() - 1));
        int wide = columns.stream().mapToInt(Column::width).sum();
        note.setHeightInPoints(13f * Math.ceilDiv(heading.note().length() + 1, wide) + 4);
        Row names = sheet.createRow(HEADING_ROW);
        names.setHeightInPoints(30);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = names.createCell(i);
            cell.setCellStyle(styles.heading(columns.get(i).look()));
            cell.setCellValue(columns.get(i).heading());
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
    }

    private static void put(Row row, String text, CellStyle style) {
        Cell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
