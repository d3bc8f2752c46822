package io.slotwright.bench.load;

import io.slotwright.bench.figure.LinePlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Latencies as a function of another quantity.
///
/// @param across the other quantity
/// @param p50 in milliseconds
/// @param p99 in milliseconds
public record LatencyLine(List<Integer> across, List<Double> p50, List<Double> p99) {

  public static LatencyLine empty() {
    return new LatencyLine(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  public void add(int at, Histogram latencies) {
    across.add(at);
    p50.add(Load.millis(latencies, 50));
    p99.add(Load.millis(latencies, 99));
  }

  /// As Markdown.
  ///
  /// @param head the column's title for the other quantity
  public String table(String head) {
    StringBuilder table =
        new StringBuilder("| %s | p50, ms | p99, ms |%n| --- | --- | --- |%n".formatted(head));
    for (int i = 0; i < across.size(); i++) {
      table.append("| %,d | %.2f | %.2f |%n".formatted(across.get(i), p50.get(i), p99.get(i)));
    }
    return table.toString();
  }

  public void writeTo(LinePlot plot, Path file) throws IOException {
    plot.line("p50", across, p50).line("p99", across, p99).writeTo(file);
  }
}
