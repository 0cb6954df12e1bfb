package dev.muster.console.reports.workbook;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/// Lines over rows of a table, which may be drawn on several sheets.
///
/// The categories are text, since a spreadsheet's own date axis knows no hours; about a dozen of them are labelled.
public final class LineChart {

    /// In columns and rows of a sheet.
    static final int WIDTH = 16;

    static final int HEIGHT = 22;

    private static final int LABELS = 12;
    private static final List<XDDFColor> COLOURS = List.of(
            XDDFColor.from(new byte[] {(byte) 0xD9, (byte) 0x48, 0x1C}),
            XDDFColor.from(new byte[] {0x2F, 0x6D, (byte) 0xB5}),
            XDDFColor.from(new byte[] {0x3B, 0x45, 0x50}),
            XDDFColor.from(PresetColor.GRAY));
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final XSSFSheet data;
    private final String title;
    private final String unit;
    private final Rows rows;
    private final int category;
    private final List<Line> lines;

    /// @param unit what the axis counts
    public record Titles(String title, String unit) {}

    record Line(String name, int column) {}

    record Place(int column, int row) {}

    LineChart(XSSFSheet data, Titles titles, Rows rows, int category, List<Line> lines) {
        this.data = data;
        this.title = titles.title();
        this.unit = titles.unit();
        this.rows = rows;
        this.category = category;
        this.lines = lines;
    }

    void draw(XSSFSheet sheet, Place place) {
        draw(sheet, place, WIDTH);
    }

    void draw(XSSFSheet sheet, Place place, int columnsWide) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, place.column(), place.row(), place.column() + columnsWide, place.row() + HEIGHT);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(unit);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setMinimum(0);
        left.setNumberFormat("#,##0");
        left.getOrAddMajorGridProperties()
                .setLineProperties(line(XDDFColor.from(new byte[] {(byte) 0xDD, (byte) 0xE2, (byte) 0xE8}), 0.5));
        plot(chart, bottom, left);
        thinLabels(chart);
    }

    private void plot(XSSFChart chart, XDDFCategoryAxis bottom, XDDFValueAxis left) {
        XDDFLineChartData plot = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        plot.setVaryColors(false);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromStringCellRange(data, range(category));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            XDDFLineChartData.Series series = (XDDFLineChartData.Series)
                    plot.addSeries(categories, XDDFDataSourcesFactory.fromNumericCellRange(data, range(line.column())));
            series.setTitle(line.name(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setLineProperties(line(COLOURS.get(i % COLOURS.size()), 1.75));
        }
        chart.plot(plot);
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(rows.from(), rows.to(), column, column);
    }

    private static XDDFLineProperties line(XDDFColor colour, double points) {
        XDDFLineProperties properties = new XDDFLineProperties(new XDDFSolidFillProperties(colour));
        properties.setWidth(points);
        return properties;
    }

    /// Labels every n-th category and keeps the labels upright. POI's small schema has no class for these elements, so
    /// they go in by name.
    private void thinLabels(XSSFChart chart) {
        String every = Integer.toString(Math.max(1, Math.ceilDiv(rows.size(), LABELS)));
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            cursor.toEndToken();
            for (String name : List.of("tickLblSkip", "tickMarkSkip")) {
                cursor.beginElement(new QName(NAMESPACE, name, "c"));
                cursor.insertAttributeWithValue("val", every);
                cursor.toNextToken();
            }
        }
    }
}
