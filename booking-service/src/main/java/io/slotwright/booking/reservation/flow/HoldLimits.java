package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.flow.AdmitGuests;
import io.slotwright.booking.limit.flow.GuestQuotas;
import io.slotwright.booking.limit.flow.LimitHolds;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.ReservationChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The limits of holds.
@ApplicationScoped
class HoldLimits {

  private final CurrentIndex index;
  private final AdmitGuests guests;
  private final GuestQuotas quotas;
  private final LimitHolds atOnce;
  private final InstantSource clock;

  HoldLimits(
      CurrentIndex index,
      AdmitGuests guests,
      GuestQuotas quotas,
      LimitHolds atOnce,
      InstantSource clock) {
    this.index = index;
    this.guests = guests;
    this.quotas = quotas;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  /// Does `work` unless a limit of the holder is reached.
  Uni<Claimed<ReservationChanged>> within(
      UUID postId, Holder holder, Supplier<Uni<Claimed<ReservationChanged>>> work) {
    return guests.within(foreseen(postId, holder), work, Claimed.OverLimit::new);
  }

  /// By what is in memory of the post; what is not is counted all the same when it is written.
  private List<Quota> foreseen(UUID postId, Holder holder) {
    return index.glance(postId).map(post -> quotas(post.point(), holder)).orElse(List.of());
  }

  /// Fails when the client holds as many times as it may at once.
  Uni<Void> admit(SqlConnection connection, ServicePoint point, Optional<Client> client) {
    return client
        .map(known -> atOnce.admit(connection, point, known, clock.instant()))
        .orElse(Uni.createFrom().voidItem());
  }

  /// None for a caller who may hold any number.
  List<Quota> quotas(ServicePoint point, Holder holder) {
    return holder
        .countedWith(point.organisationId())
        .map(client -> quotas(point, client, holder.email()))
        .orElse(List.of());
  }

  private List<Quota> quotas(ServicePoint point, Client client, @Nullable String email) {
    List<Quota> ofHold = quotas.ofHold(point, client);
    return email == null
        ? ofHold
        : Stream.concat(ofHold.stream(), quotas.ofBooking(point, client, email).stream()).toList();
  }
}
