package io.slotwright.bench.figure;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// A plot of lines, from 0 up. Its colours are readable on light and on dark pages; its background
/// is transparent.
public final class LinePlot {
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final Color INK = new Color(0x80, 0x80, 0x80);
  private static final Color GRID = new Color(0x80, 0x80, 0x80, 0x55);
  private static final List<Color> LINES =
      List.of(new Color(0x1F, 0x8F, 0x6B), new Color(0xC7, 0x7D, 0x0A));
  private static final int WIDTH = 760;
  private static final int HEIGHT = 360;

  private final XYChart chart;

  private LinePlot(String across, String up) {
    chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(across).yAxisTitle(up).build();
    XYStyler styler = chart.getStyler();
    styler.setYAxisMin(0.0);
    styler.setXAxisDecimalPattern("#,##0").setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID).setAxisTickLabelsColor(INK).setAxisTickMarksColor(INK);
    styler.setPlotBackgroundColor(CLEAR).setPlotBorderVisible(false).setPlotBorderColor(CLEAR);
    styler.setChartBackgroundColor(CLEAR).setChartFontColor(INK);
    styler.setLegendBackgroundColor(CLEAR).setLegendBorderColor(CLEAR);
    styler.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
  }

  /// With a logarithmic horizontal axis.
  public static LinePlot logarithmic(String across, String up) {
    LinePlot plot = new LinePlot(across, up);
    plot.chart.getStyler().setXAxisLogarithmic(true);
    return plot;
  }

  public static LinePlot linear(String across, String up) {
    return new LinePlot(across, up);
  }

  /// At most two lines have colours of their own.
  public LinePlot line(String name, List<? extends Number> across, List<? extends Number> up) {
    Color colour = LINES.get(chart.getSeriesMap().size() % LINES.size());
    XYSeries series = chart.addSeries(name, across, up);
    series.setLineColor(colour);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(colour);
    return this;
  }

  /// @param file ends in `.svg`; its folder is created when it is missing
  public void writeTo(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }
}
