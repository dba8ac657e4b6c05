package io.upline.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** A native bar chart over cells, with the values it shows kept in it for viewers that do not calculate. */
public final class BarChart {

    private BarChart() {}

    /** One row of bars: its name, the cells it shows and what is in them, its colour as RRGGBB. */
    public record Series(String name, String range, Number[] values, String colour) {}

    /** The cells it covers: columns and rows from 0, both ends included. */
    public record Place(int fromColumn, int fromRow, int toColumn, int toRow) {}

    /** Distance of the chart from the right edge of the last column, so that its frame is printed with it. */
    private static final int MARGIN_EMU = 20_000;

    /** Draws the chart into a sheet of a design; {@code labels} and the values of each series are kept in the chart. */
    public static void draw(
            XSSFSheet sheet, Place place, String title, String labelRange, String[] labels, List<Series> all) {
        int width = Units.columnWidthToEMU(sheet.getColumnWidth(place.toColumn));
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, width - MARGIN_EMU, 0, place.fromColumn, place.fromRow, place.toColumn, place.toRow + 1);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        heading(chart.getTitle().getBody().getParagraph(0).getTextRuns().getFirst());
        // POI writes the machine's language here
        chart.getCTChart()
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr()
                .setLang("en");
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        categories.setMajorTickMark(AxisTickMark.NONE);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.TOP);
        values.setCrosses(AxisCrosses.MAX);
        text(categories.getOrAddTextProperties(), 9);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(60);
        data.setVaryColors(false);
        for (Series series : all) {
            XDDFChartData.Series drawn = data.addSeries(
                    XDDFDataSourcesFactory.fromArray(labels, labelRange),
                    XDDFDataSourcesFactory.fromArray(series.values, series.range));
            drawn.setTitle(series.name, null);
            XDDFShapeProperties shape = new XDDFShapeProperties();
            shape.setFillProperties(new XDDFSolidFillProperties(rgb(series.colour)));
            drawn.setShapeProperties(shape);
        }
        chart.plot(data);
        for (CTBarSer series :
                chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
            showValues(series.addNewDLbls());
        }
        if (all.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        roomForValues(chart.getOrAddManualLayout());
        quiet(chart);
    }

    /** Leaves room for names on the left and for values right of the bars: a plot area that fills the frame has none for them. */
    private static void roomForValues(XDDFManualLayout plot) {
        plot.setTarget(LayoutTarget.INNER);
        plot.setXMode(LayoutMode.EDGE);
        plot.setYMode(LayoutMode.EDGE);
        plot.setX(0.33);
        plot.setY(0.14);
        plot.setWidthRatio(0.46);
        plot.setHeightRatio(0.76);
    }

    private static void quiet(XSSFChart chart) {
        XDDFShapeProperties plot = chart.getOrAddShapeProperties();
        plot.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        XDDFShapeProperties frame =
                new XDDFShapeProperties(chart.getCTChartSpace().addNewSpPr());
        frame.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE)));
        frame.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(rgb(Look.Palette.LINE))));
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    }

    private static void showValues(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void heading(XDDFTextRun title) {
        title.setFonts(new XDDFFont[] {arial()});
        title.setFontSize(Integer.valueOf(11).doubleValue());
        title.setBold(true);
        title.setFontColor(rgb(Look.Palette.NAVY));
    }

    private static void text(XDDFRunProperties properties, int points) {
        properties.setFonts(new XDDFFont[] {arial()});
        properties.setFontSize(Integer.valueOf(points).doubleValue());
    }

    private static XDDFFont arial() {
        return new XDDFFont(FontGroup.LATIN, "Arial", null, null, null);
    }

    private static XDDFColor rgb(String hex) {
        return XDDFColor.from(HexFormat.of().parseHex(hex));
    }
}
