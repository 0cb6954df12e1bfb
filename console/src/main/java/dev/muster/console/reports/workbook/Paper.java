package dev.muster.console.reports.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// How a sheet comes out of a printer: A4 across, as wide as one page, numbered.
final class Paper {

    private Paper() {}

    static void setUp(XSSFSheet sheet, String title) {
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.getFooter().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setRight("&A, page &P of &N");
    }
}
