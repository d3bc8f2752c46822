package io.slotwright.booking.erasure.rest;

import io.slotwright.booking.erasure.Erasure;
import io.slotwright.booking.erasure.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An erasure in JSON; its fields are those of [Erasure].
@Schema(
    examples =
        """
        {"erasure_id": "0190a000-0000-7000-8000-0000000000e1",
         "address": "Jx0bMvTGwYtR1mJc0qP3gW5sZk8Yh2n4uQeLr7aXdEo",
         "requested_at": "2026-11-20T12:00:00Z", "done": true,
         "services": [
           {"service": "booking-service", "reported_at": "2026-11-20T12:00:00Z",
            "erased": {"bookings": 3, "confirmations": 0, "links": 1, "responses": 0},
            "left": {"bookings": 0, "confirmations": 0, "links": 0, "responses": 0}, "kept": {}},
           {"service": "notification-service", "reported_at": "2026-11-20T12:00:01Z",
            "erased": {"bookings": 3, "mails": 5}, "left": {"bookings": 0, "mails": 0},
            "kept": {"suppressions": 1}}]}
        """)
record ErasureResponse(
    UUID erasureId,
    @Schema(nullable = true, description = "Null when the bookings were too old to be kept")
        @Nullable String address,
    Instant requestedAt,
    boolean done,
    List<ServiceReport> services) {

  /// The report of one service.
  record ServiceReport(
      String service,
      Instant reportedAt,
      Map<String, Long> erased,
      Map<String, Long> left,
      @Schema(description = "What stays on purpose, without a name or an address")
          Map<String, Long> kept) {

    static ServiceReport of(Report report) {
      return new ServiceReport(
          report.service(),
          report.reportedAt(),
          new TreeMap<>(report.erased()),
          new TreeMap<>(report.left()),
          new TreeMap<>(report.kept()));
    }
  }

  static ErasureResponse of(Erasure erasure) {
    return new ErasureResponse(
        erasure.id(),
        erasure.address(),
        erasure.requestedAt(),
        erasure.isDone(),
        erasure.reports().stream().map(ServiceReport::of).toList());
  }
}
