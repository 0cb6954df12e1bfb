package dev.muster.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final int FIRST_ROW = 3;

    @TempDir
    private static Path enough = Path.of("");

    @TempDir
    private static Path folder = Path.of("");

    private static Terminal run = new Terminal(-1, "", "");

    private final PlanInputs inputs = new PlanInputs(folder);

    @BeforeAll
    static void planWithEnoughPeople() throws IOException {
        PlanInputs inputs = new PlanInputs(enough);
        run = inputs.plan(inputs.arrivals(1, 1.1), inputs.agents(40), "--seconds", "6");
    }

    @Test
    void writesAWorkbookWithRealDatesAndNumbersAndACoverageChart() throws IOException {
        XSSFWorkbook workbook = workbook(enough);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Wrote " + new PlanInputs(enough).out());
        assertThat(names(workbook)).containsExactly("Summary", "Forecast", "Requirement", "Schedule", "Coverage");
        for (String name : List.of("Forecast", "Requirement", "Schedule", "Coverage")) {
            XSSFSheet sheet = workbook.getSheet(name);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getLastRowNum()).isGreaterThan(FIRST_ROW);
        }
        assertThat(workbook.getSheet("Coverage").getDrawingPatriarch().getCharts())
                .isNotEmpty();
        Row shift = workbook.getSheet("Schedule").getRow(FIRST_ROW);
        assertThat(DateUtil.isCellDateFormatted(shift.getCell(4))).isTrue();
        LocalDateTime start = shift.getCell(4).getLocalDateTimeCellValue();
        assertThat(start.toLocalDate()).isEqualTo(PlanInputs.FROM);
        assertThat(shift.getCell(5).getLocalDateTimeCellValue()).isAfter(start);
        assertThat(shift.getCell(6).getNumericCellValue()).isBetween(4.0, 8.0);
    }

    @Test
    void scoresTheDaysThatAreKnownAndNamesThoseThatAreNot() throws IOException {
        String summary = text(workbook(enough).getSheet("Summary"));

        assertThat(summary)
                .contains("WAPE of the forecast", "WAPE of the week before", "Mon 2 February")
                .contains("No actuals are known for Tue 3 February")
                .doesNotContain(enough.toString());
    }

    @Test
    void forecastsTheSameWhateverCameLater() throws IOException {
        Path agents = inputs.agents(10);
        inputs.plan(inputs.arrivals(2, 1), agents);
        List<Double> forecast = numbers(workbook(folder).getSheet("Forecast"), 5);

        inputs.plan(inputs.arrivals(2, 7), agents);

        assertThat(numbers(workbook(folder).getSheet("Forecast"), 5))
                .isEqualTo(forecast)
                .hasSize(40);
    }

    @Test
    void plansAsFarAsTooFewPeopleReach() throws IOException {
        Terminal few = inputs.plan(inputs.arrivals(0, 1), inputs.agents(3), "--seconds", "6");

        assertThat(few.exit()).isZero();
        XSSFWorkbook workbook = workbook(folder);
        assertThat(text(workbook.getSheet("Summary")))
                .contains("Uncovered quarters", "missing", "People with whom the goal is met")
                .doesNotContain("None: in every quarter");
        assertThat(numbers(workbook.getSheet("Coverage"), 7)).anyMatch(difference -> difference < 0);
        assertThat(numbers(workbook.getSheet("Schedule"), 6)).isNotEmpty();
    }

    @Test
    void rosteredAndRequiredPeopleAddUpToTheirDifference() throws IOException {
        for (Row row : rows(workbook(enough).getSheet("Coverage"))) {
            assertThat(row.getCell(7).getNumericCellValue())
                    .isEqualTo(row.getCell(6).getNumericCellValue()
                            - row.getCell(5).getNumericCellValue());
        }
    }

    private static XSSFWorkbook workbook(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(new PlanInputs(folder).out())) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        sheet.forEach(row -> {
            if (row.getRowNum() >= FIRST_ROW) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static List<Double> numbers(Sheet sheet, int column) {
        return rows(sheet).stream()
                .map(row -> row.getCell(column))
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .map(Cell::getNumericCellValue)
                .toList();
    }

    private static String text(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        StringBuilder text = new StringBuilder();
        sheet.forEach(row ->
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        return text.toString();
    }
}
