package io.slotwright.booking.booking.flow;

import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.flow.AdmitGuests;
import io.slotwright.booking.limit.flow.GuestQuotas;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The limits of bookings that guests make, directly or of a hold.
@ApplicationScoped
class BookingLimits {

  private final AdmitGuests guests;
  private final GuestQuotas quotas;

  BookingLimits(AdmitGuests guests, GuestQuotas quotas) {
    this.guests = guests;
    this.quotas = quotas;
  }

  /// Does `work` unless a limit is reached.
  <T> Uni<Decision<T>> within(
      UUID postId, BookingDetails details, Supplier<Uni<Decision<T>>> work) {
    return guests.within(postId, point -> quotas(point, details), work);
  }

  /// None for an operator of the point's organisation, and for what was counted before.
  List<Quota> quotas(ServicePoint point, BookingDetails details) {
    return details
        .client()
        .filter(client -> !details.access().operatorOf().test(point.organisationId()))
        .map(client -> quotas.ofBooking(point, client, details.customer().email()))
        .orElse(List.of());
  }
}
