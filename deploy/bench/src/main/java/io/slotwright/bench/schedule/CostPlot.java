package io.slotwright.bench.schedule;

import io.slotwright.bench.schedule.CostBench.Cost;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The cost per post as a picture: a flat line is what one hopes for. Its colours are readable on
/// light and on dark pages, and nothing is behind them.
final class CostPlot {
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final Color INK = new Color(0x80, 0x80, 0x80);
  private static final Color GRID = new Color(0x80, 0x80, 0x80, 0x55);
  private static final Color GENERATE = new Color(0x1F, 0x8F, 0x6B);
  private static final Color AGAIN = new Color(0xC7, 0x7D, 0x0A);
  private static final int WIDTH = 760;
  private static final int HEIGHT = 360;

  private final List<Cost> costs;

  CostPlot(List<Cost> costs) {
    this.costs = costs;
  }

  /// @param file ends in `.svg`
  void writeTo(Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle("posts, 28 days each")
            .yAxisTitle("ms per post")
            .build();
    style(chart);
    line(chart, "generate", GENERATE, Cost::generate);
    line(chart, "generate again", AGAIN, Cost::again);
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }

  private static void style(XYChart chart) {
    XYStyler styler = chart.getStyler();
    styler.setXAxisLogarithmic(true).setYAxisMin(0.0);
    styler.setXAxisDecimalPattern("#,##0").setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID).setAxisTickLabelsColor(INK).setAxisTickMarksColor(INK);
    styler.setPlotBackgroundColor(CLEAR).setPlotBorderVisible(false).setPlotBorderColor(CLEAR);
    styler.setChartBackgroundColor(CLEAR).setChartFontColor(INK);
    styler.setLegendBackgroundColor(CLEAR).setLegendBorderColor(CLEAR);
    styler.setLegendPosition(LegendPosition.InsideNE);
  }

  private void line(XYChart chart, String name, Color colour, ToDoubleFunction<Cost> of) {
    XYSeries series =
        chart.addSeries(
            name,
            costs.stream().mapToDouble(Cost::posts).toArray(),
            costs.stream().mapToDouble(of).toArray());
    series.setLineColor(colour);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(colour);
  }
}
