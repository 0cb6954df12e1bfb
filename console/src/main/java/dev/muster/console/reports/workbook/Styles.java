package dev.muster.console.reports.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The few styles of a book, made once: a workbook holds 64,000 at most.
final class Styles {

    private static final String FONT = "Calibri";
    private static final XSSFColor INK = colour(0x1F, 0x29, 0x33);
    private static final XSSFColor PALE = colour(0xE8, 0xEC, 0xF1);
    private static final XSSFColor MUTED = colour(0x5B, 0x67, 0x73);

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> cells = new EnumMap<>(Look.class);
    private final XSSFCellStyle title;
    private final XSSFCellStyle section;
    private final XSSFCellStyle leftHeading;
    private final XSSFCellStyle rightHeading;
    private final XSSFCellStyle label;
    private final XSSFCellStyle note;
    private final XSSFCellStyle remark;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = styled(font(16, true, INK));
        section = styled(font(12, true, INK));
        section.setBorderBottom(BorderStyle.THIN);
        XSSFFont bold = font(10, true, INK);
        leftHeading = heading(bold, HorizontalAlignment.LEFT);
        rightHeading = heading(bold, HorizontalAlignment.RIGHT);
        label = styled(font(10, false, INK));
        label.setVerticalAlignment(VerticalAlignment.TOP);
        note = note(0);
        remark = note(1);
        XSSFFont plain = font(10, false, INK);
        for (Look look : Look.values()) {
            cells.put(look, cell(look, plain));
        }
    }

    XSSFCellStyle of(Look look) {
        XSSFCellStyle style = cells.get(look);
        return style != null ? style : label;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle section() {
        return section;
    }

    /// The heading of a column, on the side on which its values stand.
    XSSFCellStyle heading(Look look) {
        return look.isRight() ? rightHeading : leftHeading;
    }

    XSSFCellStyle label() {
        return label;
    }

    XSSFCellStyle note() {
        return note;
    }

    /// A note to the right of a figure.
    XSSFCellStyle remark() {
        return remark;
    }

    private XSSFCellStyle note(int indent) {
        XSSFCellStyle style = styled(font(9, false, MUTED));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) indent);
        return style;
    }

    private XSSFCellStyle heading(XSSFFont font, HorizontalAlignment side) {
        XSSFCellStyle style = styled(font);
        style.setFillForegroundColor(PALE);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        style.setAlignment(side);
        style.setIndention(side == HorizontalAlignment.LEFT ? (short) 1 : 0);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle cell(Look look, XSSFFont font) {
        XSSFCellStyle style = styled(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setAlignment(look.isRight() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention(look.isRight() || look == Look.SENTENCE ? 0 : (short) 1);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look == Look.SENTENCE);
        return style;
    }

    private XSSFCellStyle styled(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFFont font(int points, boolean bold, XSSFColor colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour);
        return font;
    }

    static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
