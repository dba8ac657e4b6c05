package io.upline.workbook;

import io.upline.workbook.Look.Edge;
import io.upline.workbook.Look.Palette;
import io.upline.workbook.Look.Side;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks as POI cell styles of one workbook: always all of them, in order, so that a look has the same number everywhere. */
final class Styles {

    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook workbook, String currency, int digits) {
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName("Arial");
        standard.setFontHeightInPoints((short) 10);
        for (Look look : Look.values()) {
            styles.put(look, style(workbook, look, currency, digits));
        }
    }

    XSSFCellStyle of(Look look) {
        return Objects.requireNonNull(styles.get(look));
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, Look look, String currency, int digits) {
        XSSFCellStyle style = workbook.createCellStyle();
        if (style.getIndex() != look.style()) {
            throw new IllegalStateException("style numbers have moved");
        }
        style.setFont(font(workbook, look));
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look, currency, digits)));
        style.setAlignment(look.side == Side.RIGHT ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention((short) indent(look));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setShrinkToFit(look == Look.FACT || look == Look.HERO_MONEY);
        style.setWrapText(look.side == Side.WRAP);
        if (look.fill != null) {
            style.setFillForegroundColor(colour(look.fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        edge(style, look.edge);
        return style;
    }

    /** The indent of a look: filled bands, and text beside a number, keep their distance from the edge. */
    private static int indent(Look look) {
        return switch (look) {
            case HERO_LABEL,
                    HERO_MONEY,
                    STAMP,
                    VERDICT,
                    AFTER_NUMBER,
                    HEAD_AFTER_NUMBER,
                    TIME,
                    DATE_AFTER_NUMBER,
                    WRAP_AFTER_NUMBER -> 1;
            default -> 0;
        };
    }

    private static XSSFFont font(XSSFWorkbook workbook, Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) look.points);
        font.setBold(look.bold);
        font.setColor(colour(look.colour));
        return font;
    }

    private static void edge(XSSFCellStyle style, Edge edge) {
        switch (edge) {
            case NONE -> {}
            case HAIR -> {
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(Palette.LINE));
            }
            case BOTTOM -> {
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setBottomBorderColor(colour(Palette.NAVY));
            }
            case SUM -> {
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(colour(Palette.NAVY));
            }
        }
    }

    private static String format(Look look, String currency, int digits) {
        String money = "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits));
        return switch (look.format) {
            case TEXT -> "@";
            case MONEY -> money + ";[Red]-" + money;
            case TERM -> money + ";-" + money;
            case HERO -> "\"" + currency + "\" " + money + ";\"" + currency + "\" -" + money;
            case COUNT -> "#,##0";
            case VOLUME -> "#,##0.00";
            case RATE -> "0.00######%";
            case PERCENT -> "0.0%";
            case POINTS -> "0.00";
            case DATE -> "yyyy-mm-dd";
            case TIME -> "yyyy-mm-dd" + " hh:mm:ss";
            case PLAIN -> "General";
        };
    }
}
