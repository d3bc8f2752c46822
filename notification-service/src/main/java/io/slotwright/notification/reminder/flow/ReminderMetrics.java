package io.slotwright.notification.reminder.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Counts reminders by kind and outcome, and measures how late the latest is.
@ApplicationScoped
public class ReminderMetrics {

  private static final String FIRED = "slotwright_notification_reminders";
  private static final String LAG = "slotwright_notification_reminders_lag_seconds";

  private final MeterRegistry meters;
  private final AtomicLong lagMillis = new AtomicLong();

  ReminderMetrics(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder(LAG, lagMillis, millis -> millis.get() / 1000.0)
        .description("How long the oldest due reminder has been due; 0 when none is")
        .register(meters);
  }

  /// @param outcome `queued`, or why it was not
  void count(String kind, String outcome) {
    meters.counter(FIRED, "kind", kind, "outcome", outcome).increment();
  }

  void oldestDueFor(Duration late) {
    lagMillis.set(Math.max(0, late.toMillis()));
  }
}
