package dev.muster.console.reports;

import dev.muster.console.planning.Plan;
import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Rows;
import dev.muster.console.reports.workbook.Table;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Coverage;
import java.util.ArrayList;
import java.util.List;

/// People needed against people at work, quarter by quarter, with a chart for each skill.
final class CoverageSheet {

    private static final String DIFFERENCE = "Rostered less required";
    private static final List<Column> COLUMNS = List.of(
            new Column("Skill", Look.TEXT, 14),
            new Column("Day", Look.DATE, 16),
            new Column("From", Look.TIME, 8),
            new Column("To", Look.TIME, 8),
            new Column("Quarter", Look.TEXT, 14),
            new Column("Required", Look.COUNT, 10),
            new Column("Rostered", Look.COUNT, 10),
            new Column(DIFFERENCE, Look.SIGNED, 12),
            new Column("State", Look.TEXT, 16));

    private final Plan plan;
    private final Words words;

    CoverageSheet(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /// @return the charts, in order of skill
    List<LineChart> add(Book book) {
        Table table = book.table(
                "Coverage",
                "Coverage",
                "People the roster must have at work against those it has, per quarter of an hour; quarters without either are left out. Times in %s."
                        .formatted(words.zone()),
                COLUMNS);
        List<LineChart> charts = new ArrayList<>();
        Coverage coverage = plan.solution().coverage();
        for (SkillId skill : coverage.demand().skills()) {
            int first = table.size();
            add(table, coverage, skill);
            if (table.size() > first) {
                charts.add(table.chart(
                        new LineChart.Titles("People at work, required and rostered, skill " + skill, "people"),
                        new Rows(first, table.size() - 1),
                        "Quarter",
                        List.of("Required", "Rostered")));
            }
        }
        table.colourBySign(DIFFERENCE);
        table.finish();
        return charts;
    }

    private void add(Table table, Coverage coverage, SkillId skill) {
        for (int i = 0; i < coverage.demand().size(); i++) {
            double required = coverage.required(skill, i);
            double rostered = coverage.rostered(skill, i);
            if (required <= 0 && rostered <= 0) {
                continue;
            }
            Interval quarter = coverage.demand().quarter(i);
            table.row(
                    skill.value(),
                    words.day(quarter.start()),
                    words.time(quarter.start()),
                    words.time(quarter.end()),
                    words.tick(quarter.start()),
                    required,
                    rostered,
                    rostered - required,
                    state(coverage.missing(skill, i), coverage.surplus(skill, i)));
        }
    }

    private String state(double missing, double surplus) {
        if (missing > 0) {
            return "▼ %s missing".formatted(words.people(missing));
        }
        return surplus > 0 ? "▲ %s more".formatted(words.people(surplus)) : "= met";
    }
}
