package io.slotwright.calendar.telemetry.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the reports of each address of the last minute, in memory only.
@ApplicationScoped
public class Reporters {

  /// The window of the limit, which begins with the first report.
  public static final Duration WINDOW = Duration.ofMinutes(1);

  /// Forged addresses cost bounded memory.
  private static final int MOST_REMEMBERED = 10_000;

  private final int most;
  private final Cache<String, AtomicInteger> reports =
      Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(MOST_REMEMBERED).build();

  Reporters(TelemetrySettings settings) {
    this.most = settings.reportsPerMinute();
  }

  /// Counts a report.
  ///
  /// @return whether it is within the limit
  public boolean mayReport(String address) {
    return reports.get(address, _ -> new AtomicInteger()).incrementAndGet() <= most;
  }
}
