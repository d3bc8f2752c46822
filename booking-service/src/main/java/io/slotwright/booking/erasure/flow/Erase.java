package io.slotwright.booking.erasure.flow;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Erases what is stored of a customer, has the other services do the same, and counts again.
@ApplicationScoped
class Erase {

  private static final String HERE = "booking-service";

  private final Erasures erasures;

  Erase(Erasures erasures) {
    this.erasures = erasures;
  }

  /// @param event tells the other services
  /// @param subject who asks for it; null for the retention of the organisation
  Uni<Void> erase(
      SqlConnection connection,
      CustomerErased event,
      @Nullable String subject,
      CustomerRecords records) {
    return erasures
        .add(connection, event, subject)
        .chain(() -> records.erase(connection))
        .chain(erased -> records.count(connection).map(left -> report(event, erased, left)))
        .chain(report -> erasures.report(connection, List.of(report)));
  }

  private static ErasureReported report(
      CustomerErased event, Map<String, Long> erased, Map<String, Long> left) {
    return new ErasureReported(
        event.erasureId(), 1, event.occurredAt(), HERE, erased, left, Map.of());
  }
}
