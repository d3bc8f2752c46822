package io.slotwright.notification.delivery.rest;

import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.flow.DeliveryList.Filter;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client asked of the list, checked.
record ListQuery(Filter filter, int limit) {

  static ListQuery of(
      @Nullable String bookingId,
      @Nullable String status,
      @Nullable String cursor,
      @Nullable Integer limit) {
    return new ListQuery(
        new Filter(
            bookingId == null ? null : uuid(bookingId),
            status == null ? null : status(status),
            Cursors.decode(cursor, UUID::fromString)),
        Limit.of(limit));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Problem.validation("/booking_id", "booking-id-invalid", "booking_id is a UUID.");
    }
  }

  private static DeliveryStatus status(String text) {
    try {
      return DeliveryStatus.ofWireName(text);
    } catch (IllegalArgumentException noStatus) {
      throw Problem.validation(
          "/status", "status-unknown", "status is one of queued, sent, failed, dead and skipped.");
    }
  }
}
