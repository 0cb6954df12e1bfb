package dev.muster.console.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook in the making: sheets are added in the order in which they are asked for, then it is written once.
public final class Book implements AutoCloseable {

    private final String title;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);

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

    /// Writes the book as Office Open XML. The stream stays open.
    ///
    /// @throws IOException where the stream cannot be written
    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private XSSFSheet sheet(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        Paper.setUp(sheet, title);
        return sheet;
    }
}
