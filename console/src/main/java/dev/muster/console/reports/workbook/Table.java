package dev.muster.console.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.jspecify.annotations.Nullable;

/// One table on a sheet of its own: a heading, a note, column headings that stay in view and on every printed page, a
/// filter on each.
public final class Table {

    private static final int HEADING_ROW = 2;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final List<Column> columns;
    private int rows;

    record Heading(String text, String note) {}

    Table(XSSFSheet sheet, Styles styles, Heading heading, List<Column> columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = List.copyOf(columns);
        head(heading);
        sheet.createFreezePane(0, HEADING_ROW + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + (HEADING_ROW + 1)));
    }

    /// Adds a row.
    ///
    /// @param values one a column: text, number, date, time, date and time, or null; what is not finite stays empty
    public void row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("Row of sheet '%s' (%d values) must have one for each of its %d columns."
                    .formatted(sheet.getSheetName(), values.length, columns.size()));
        }
        XSSFRow row = sheet.createRow(HEADING_ROW + 1 + rows++);
        for (int i = 0; i < values.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.of(columns.get(i).look()));
            Values.put(cell, values[i]);
        }
    }

    /// Rows so far; the next one has this number, counted from 0.
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

    /// Colours the rows in which a column is below zero (warm) or above (cool). The sign stays the message, the colour
    /// leads to it.
    ///
    /// @param heading of the column that decides
    public void colourBySign(String heading) {
        int decides = indexOf(heading);
        int last = columns.size() - 1;
        CellRangeAddress[] area = {
            new CellRangeAddress(HEADING_ROW + 1, Math.max(HEADING_ROW + 1, HEADING_ROW + rows), decides, last)
        };
        String cell = "$" + CellReference.convertNumToColString(decides) + (HEADING_ROW + 2);
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        formatting.addConditionalFormatting(area, tint(formatting, cell + "<0", 0xFBDCD0));
        formatting.addConditionalFormatting(area, tint(formatting, cell + ">0", 0xE1ECF8));
    }

    /// The chart of some of the rows, to the right of the table; further charts stand below each other.
    ///
    /// @param titles what it shows, and in what unit
    /// @param part which rows
    /// @param category heading of the column along the bottom
    /// @param lines headings of the columns to draw
    public LineChart chart(LineChart.Titles titles, Rows part, String category, List<String> lines) {
        int place = sheet.getDrawingPatriarch() == null
                ? 0
                : sheet.getDrawingPatriarch().getCharts().size();
        LineChart chart = describe(titles, part, category, lines);
        chart.draw(sheet, new LineChart.Place(columns.size() + 1, HEADING_ROW + place * (LineChart.HEIGHT + 2)));
        return chart;
    }

    private LineChart describe(LineChart.Titles titles, Rows part, String category, List<String> lines) {
        return new LineChart(
                sheet,
                titles,
                new Rows(part.from() + HEADING_ROW + 1, part.to() + HEADING_ROW + 1),
                indexOf(category),
                lines.stream().map(this::line).toList());
    }

    private LineChart.Line line(String heading) {
        return new LineChart.Line(heading, indexOf(heading));
    }

    private void head(Heading heading) {
        XSSFRow title = sheet.createRow(0);
        put(title, heading.text(), styles.title());
        title.setHeightInPoints(24);
        XSSFRow note = sheet.createRow(1);
        put(note, heading.note(), styles.note());
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns.size() - 1));
        int wide = columns.stream().mapToInt(Column::width).sum();
        note.setHeightInPoints(13f * Math.ceilDiv(heading.note().length() + 1, wide) + 4);
        XSSFRow names = sheet.createRow(HEADING_ROW);
        names.setHeightInPoints(30);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = names.createCell(i);
            cell.setCellStyle(styles.heading(columns.get(i).look()));
            cell.setCellValue(columns.get(i).heading());
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
    }

    private static void put(XSSFRow row, String text, CellStyle style) {
        XSSFCell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private int indexOf(String heading) {
        return columns.stream().map(Column::heading).toList().indexOf(heading);
    }

    private static XSSFConditionalFormattingRule tint(
            XSSFSheetConditionalFormatting formatting, String formula, int rgb) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }
}
