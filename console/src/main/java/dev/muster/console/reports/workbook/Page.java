package dev.muster.console.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/// A sheet of headed lines: a label, its figure, and beside it what the figure means.
public final class Page {

    private static final List<Integer> WIDTHS = List.of(34, 22, 96);

    private final XSSFSheet sheet;
    private final Styles styles;
    private int next;

    Page(XSSFSheet sheet, Styles styles, String heading) {
        this.sheet = sheet;
        this.styles = styles;
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(26);
        put(row, 0, heading, styles.title());
        sheet.createFreezePane(0, 1);
    }

    /// Begins a section.
    public void section(String heading) {
        next++;
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(20);
        for (int i = 0; i < WIDTHS.size(); i++) {
            put(row, i, i == 0 ? heading : null, styles.section());
        }
        sheet.createRow(next++).setHeightInPoints(4);
    }

    /// A label and its figure.
    ///
    /// @param value text, number, date, time, date and time, or null
    /// @param meaning definition or remark, may be empty
    public void line(String label, @Nullable Object value, Look look, String meaning) {
        XSSFRow row = sheet.createRow(next++);
        put(row, 0, label, styles.label());
        put(row, 1, value, styles.of(look));
        put(row, 2, meaning, styles.remark());
        row.setHeightInPoints(
                Math.max(height(meaning, WIDTHS.get(2) * 11 / 10, 12), height(shown(value), WIDTHS.get(1), 13.5f)));
    }

    /// A sentence across the page.
    public void sentence(String text) {
        XSSFRow row = sheet.createRow(next);
        put(row, 0, text, styles.of(Look.SENTENCE));
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, WIDTHS.size() - 1));
        row.setHeightInPoints(
                height(text, WIDTHS.stream().mapToInt(Integer::intValue).sum(), 13.5f));
        next++;
    }

    /// A chart of another sheet's rows, as wide as the page.
    public void chart(LineChart chart) {
        next++;
        chart.draw(sheet, new LineChart.Place(0, next), WIDTHS.size());
        next += LineChart.HEIGHT + 1;
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static float height(String text, int width, float line) {
        int lines = text.lines()
                .mapToInt(part -> Math.ceilDiv(part.length() + 1, width))
                .sum();
        return Math.max(1, lines) * line + 3;
    }

    private static void put(XSSFRow row, int column, @Nullable Object value, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        Values.put(cell, value);
    }
}
