package io.slotwright.notification.mail.smtp;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.slotwright.notification.mail.ServerReply;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Counts mails by the server that they were sent to, and tells when the fallback takes over.
@Startup
@ApplicationScoped
public class RouteMetrics {

  private static final Logger LOG = Logger.getLogger(RouteMetrics.class);

  private static final String ATTEMPTS = "slotwright_notification_smtp_attempts";
  private static final String ON_FALLBACK = "slotwright_notification_smtp_on_fallback";

  private final MeterRegistry meters;
  private final AtomicInteger onFallback = new AtomicInteger();
  private volatile String trouble = "";

  /// Made at the start: an alert sees an increase only of a counter that has been there before.
  RouteMetrics(MeterRegistry meters) {
    this.meters = meters;
    for (String reply : List.of("accepted", "rejected", "delayed", "unanswered", "withheld")) {
      attempts("first", reply);
    }
    Gauge.builder(ON_FALLBACK, onFallback, AtomicInteger::get)
        .description("1 while mails go to the fallback server, because the first one fails")
        .register(meters);
  }

  /// @param server `first` or `fallback`
  void count(String server, ServerReply reply) {
    attempts(server, name(reply)).increment();
  }

  private Counter attempts(String server, String reply) {
    return meters.counter(ATTEMPTS, "server", server, "reply", reply);
  }

  /// @param reason of the first server's latest failure, such as `smtp-535`
  void inTrouble(String reason) {
    trouble = reason;
  }

  void changed(CircuitBreakerState state) {
    switch (state) {
      case OPEN -> {
        if (onFallback.getAndSet(1) == 0) {
          LOG.warnf("the mail server fails (%s): mails go to its fallback", trouble);
        }
      }
      case CLOSED -> {
        if (onFallback.getAndSet(0) == 1) {
          LOG.info("the mail server works again: mails go to it");
        }
      }
      case HALF_OPEN -> LOG.debug("the mail server is asked again");
    }
  }

  private static String name(ServerReply reply) {
    return switch (reply) {
      case ServerReply.Accepted accepted -> "accepted";
      case ServerReply.Rejected rejected -> "rejected";
      case ServerReply.Delayed delayed -> "delayed";
      case ServerReply.Unanswered unanswered -> "unanswered";
      case ServerReply.Withheld withheld -> "withheld";
    };
  }
}
