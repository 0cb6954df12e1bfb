package dev.muster.console.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// A workbook in the making: sheets are added in the order in which they are asked for, then it is written once.
public final class Book implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final String title;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private @Nullable SXSSFWorkbook stream;

    /// @param title what the book is about; stands in its properties and at the foot of every printed page
    public Book(String title) {
        this.title = title;
        workbook.getProperties().getCoreProperties().setTitle(title);
        workbook.getProperties().getCoreProperties().setCreator("Muster");
    }

    /// A sheet of headed lines, for figures that are read rather than sorted.
    ///
    /// @param name 1 to 31 characters, unlike any other sheet's
    public Page page(String name, String heading) {
        return new Page(sheet(name), styles, heading);
    }

    /// A sheet that is one table under its heading.
    ///
    /// @param name 1 to 31 characters, unlike any other sheet's
    /// @param note what a reader must know about the figures, in a sentence or two
    public Table table(String name, String heading, String note, List<Column> columns) {
        return new Table(sheet(name), styles, new Table.Heading(heading, note), columns);
    }

    /// A sheet that is one table of any length, whose rows go to the disk as they come. Such sheets are the last of a
    /// book.
    ///
    /// @param name 1 to 31 characters, unlike any other sheet's
    /// @param note what a reader must know about the figures, in a sentence or two
    public StreamedTable streamed(String name, String heading, String note, List<Column> columns) {
        SXSSFWorkbook rows = stream == null ? new SXSSFWorkbook(workbook, ROWS_IN_MEMORY) : stream;
        stream = rows;
        SXSSFSheet sheet = rows.createSheet(name);
        sheet.setDisplayGridlines(false);
        Paper.setUp(workbook.getSheet(name), title);
        return new StreamedTable(sheet, styles, new Table.Heading(heading, note), columns);
    }

    /// Writes the book as Office Open XML. The stream stays open.
    ///
    /// @throws IOException where the stream cannot be written
    public void write(OutputStream out) throws IOException {
        if (stream == null) {
            workbook.write(out);
        } else {
            stream.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        workbook.close();
    }

    private XSSFSheet sheet(String name) {
        if (stream != null) {
            throw new IllegalStateException("Sheet '%s' must be added before the streamed ones.".formatted(name));
        }
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        Paper.setUp(sheet, title);
        return sheet;
    }
}
