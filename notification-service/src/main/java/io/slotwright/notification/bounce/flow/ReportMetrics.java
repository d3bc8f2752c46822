package io.slotwright.notification.bounce.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.notification.bounce.Report;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts what is reported, never by recipient.
@ApplicationScoped
class ReportMetrics {

  private static final String REPORTS = "slotwright_notification_reports";

  private final MeterRegistry meters;

  ReportMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  /// @param known whether it is about a mail of ours
  void count(Report report, boolean known) {
    count(
        switch (report) {
          case Report.Failed failed -> failed.isHard() ? "hard-bounce" : "soft-bounce";
          case Report.Delayed delayed -> "delayed";
          case Report.Complaint complaint -> "complaint";
        },
        known);
  }

  /// A message that is no report.
  void countOther() {
    count("other", false);
  }

  private void count(String kind, boolean known) {
    meters.counter(REPORTS, "kind", kind, "known", String.valueOf(known)).increment();
  }
}
