package io.slotwright.notification.bounce.flow;

import io.slotwright.notification.bounce.Report;
import java.util.List;

/// Reads reports.
public interface ReportReader {

  /// The reports in a message, one for each recipient; none when it is no report or cannot be read.
  List<Report> read(byte[] message);
}
