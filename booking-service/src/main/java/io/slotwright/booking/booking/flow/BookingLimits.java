package io.slotwright.booking.booking.flow;

import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.flow.AdmitGuests;
import io.slotwright.booking.limit.flow.GuestQuotas;
import io.slotwright.booking.supply.ServicePoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// The limits of bookings that guests make, directly or of a hold.
@ApplicationScoped
class BookingLimits {

  private final CurrentIndex index;
  private final AdmitGuests guests;
  private final GuestQuotas quotas;

  BookingLimits(CurrentIndex index, AdmitGuests guests, GuestQuotas quotas) {
    this.index = index;
    this.guests = guests;
    this.quotas = quotas;
  }

  /// Does `work` unless a limit is reached.
  <T> Uni<T> within(
      UUID postId,
      BookingDetails details,
      Supplier<Uni<T>> work,
      Function<LimitReached, T> refused) {
    return guests.within(foreseen(postId, details), work, refused);
  }

  /// By what is in memory of the post; what is not is counted all the same when it is written.
  private List<Quota> foreseen(UUID postId, BookingDetails details) {
    return index.glance(postId).map(post -> quotas(post.point(), details)).orElse(List.of());
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
