package io.slotwright.calendar.telemetry.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.slotwright.calendar.telemetry.PageFailure;
import io.slotwright.calendar.telemetry.PageReport;
import io.slotwright.calendar.telemetry.PageReport.Failed;
import io.slotwright.calendar.telemetry.PageReport.Measured;
import io.slotwright.calendar.telemetry.WebPage;
import io.slotwright.calendar.telemetry.WebVital;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/// Shows reports of browsers as metrics. The buckets are around the thresholds of good and poor
/// (web.dev/vitals).
@ApplicationScoped
public class RecordReport {

  private static final Logger LOG = Logger.getLogger(RecordReport.class);
  private static final double THOUSANDTHS = 1000;

  private final MeterRegistry meters;

  RecordReport(MeterRegistry meters) {
    this.meters = meters;
  }

  public void record(PageReport report) {
    report.vitals().forEach(measured -> measure(report.page(), measured));
    report.failures().forEach(failed -> failures(report.page(), failed.kind()).increment());
    if (!report.failures().isEmpty()) {
      LOG.infof(
          "the page %s has failed: %s",
          report.page().wireName(), report.failures().stream().map(RecordReport::words).toList());
    }
  }

  private void measure(WebPage page, Measured measured) {
    switch (measured.vital()) {
      case CLS -> shifts(page).record(measured.value() / THOUSANDTHS);
      case FCP -> time(page, WebVital.FCP, 1000, 1800, 3000).record(millis(measured));
      case INP -> time(page, WebVital.INP, 50, 100, 150, 200, 500).record(millis(measured));
      case LCP -> time(page, WebVital.LCP, 1000, 1800, 2500, 4000).record(millis(measured));
      case TTFB -> time(page, WebVital.TTFB, 200, 800, 1800).record(millis(measured));
    }
  }

  private Timer time(WebPage page, WebVital vital, long... buckets) {
    return Timer.builder("slotwright.web.vital")
        .description("Web Vitals of pages that people have had open")
        .tag("page", page.wireName())
        .tag("vital", vital.name())
        .serviceLevelObjectives(
            Arrays.stream(buckets).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
        .register(meters);
  }

  private DistributionSummary shifts(WebPage page) {
    return DistributionSummary.builder("slotwright.web.layout.shift")
        .description("Cumulative layout shift of pages that people have had open")
        .tag("page", page.wireName())
        .serviceLevelObjectives(0.05, 0.1, 0.25)
        .register(meters);
  }

  private Counter failures(WebPage page, PageFailure kind) {
    return Counter.builder("slotwright.web.failures")
        .description("Failures of pages that people have had open")
        .tag("page", page.wireName())
        .tag("kind", kind.wireName())
        .register(meters);
  }

  private static Duration millis(Measured measured) {
    return Duration.ofMillis(measured.value());
  }

  private static String words(Failed failed) {
    List<String> words =
        failed.place() == null
            ? List.of(failed.kind().wireName(), failed.error())
            : List.of(failed.kind().wireName(), failed.error(), "at", failed.place());
    return String.join(" ", words);
  }
}
