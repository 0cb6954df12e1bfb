package dev.muster.console.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("Name", Look.TEXT, 20),
            new Column("Day", Look.DATE, 16),
            new Column("Time", Look.TIME, 8),
            new Column("Moment", Look.DATE_TIME, 20),
            new Column("People", Look.SIGNED, 8));

    @Test
    void keepsValuesAsWhatTheyAre() throws IOException {
        XSSFRow row = written().getRow(3);

        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
        assertThat(row.getCell(1).getLocalDateTimeCellValue())
                .isEqualTo(LocalDate.of(2026, 3, 29).atStartOfDay());
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.5);
        assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 3, 29, 22, 15));
        assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(-3);
        for (int i = 1; i <= 3; i++) {
            assertThat(DateUtil.isCellDateFormatted(row.getCell(i))).isTrue();
        }
    }

    @Test
    void leavesACellEmptyWhereANumberIsNotKnown() throws IOException {
        Cell unknown = written().getRow(4).getCell(4);

        assertThat(unknown.getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void freezesFiltersAndRepeatsItsHeadings() throws IOException {
        XSSFSheet sheet = written();

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:E5");
        assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(2);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
    }

    @Test
    void coloursByTheSignOfAColumn() throws IOException {
        assertThat(written().getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(2);
    }

    @Test
    void drawsAChartOfItsRows() throws IOException {
        assertThat(written().getDrawingPatriarch().getCharts())
                .singleElement()
                .satisfies(chart -> assertThat(chart.getTitleText().getString()).isEqualTo("People"));
    }

    private static XSSFSheet written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Book book = new Book("A & B")) {
            Table table = book.table("Sheet", "Heading", "A note.", COLUMNS);
            LocalDate day = LocalDate.of(2026, 3, 29);
            table.row("=1+1", day, LocalTime.NOON, day.atTime(22, 15), -3);
            table.row(null, null, null, null, Double.NaN);
            table.chart(new LineChart.Titles("People", "people"), new Rows(0, 1), "Name", List.of("People"));
            table.colourBySign("People");
            table.finish();
            book.write(bytes);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getSheet("Sheet");
        }
    }
}
