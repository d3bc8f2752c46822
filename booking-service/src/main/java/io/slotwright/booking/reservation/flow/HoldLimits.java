package io.slotwright.booking.reservation.flow;

import static io.slotwright.booking.limit.Limit.HOLDS_AT_ONCE;

import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.HoldLimit;
import io.slotwright.booking.limit.LimitReached;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.flow.AdmitGuests;
import io.slotwright.booking.limit.flow.ClientHolds;
import io.slotwright.booking.limit.flow.GuestQuotas;
import io.slotwright.booking.limit.flow.LimitReachedException;
import io.slotwright.booking.limit.flow.LimitSettings;
import io.slotwright.booking.reservation.flow.Reservations.Counts;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
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

  private final AdmitGuests guests;
  private final GuestQuotas quotas;
  private final ClientHolds holds;
  private final HoldLimit atOnce;
  private final InstantSource clock;

  HoldLimits(
      AdmitGuests guests,
      GuestQuotas quotas,
      ClientHolds holds,
      LimitSettings settings,
      InstantSource clock) {
    this.guests = guests;
    this.quotas = quotas;
    this.holds = holds;
    this.atOnce = new HoldLimit(settings.holdsPerClient(), settings.holdsPerAddress());
    this.clock = clock;
  }

  /// Does `work` unless a limit of the holder is reached.
  <T> Uni<Decision<T>> within(UUID postId, Holder holder, Supplier<Uni<Decision<T>>> work) {
    return guests.within(postId, point -> quotas(point, holder), work);
  }

  /// The counts that a hold of `holder` adds to. Fails with [LimitReachedException] when the client
  /// holds as many times as it may at once, so that the transaction is rolled back.
  Uni<Counts> admit(SqlConnection connection, ServicePoint point, Holder holder) {
    Optional<Client> client = holder.countedWith(point.organisationId());
    return client
        .map(known -> admit(connection, point, known))
        .orElse(Uni.createFrom().voidItem())
        .map(admitted -> new Counts(client, quotas(point, holder)));
  }

  /// The requests of one client run one after the other from here to the end of their transactions;
  /// those of one address do not, because many clients may share it, so a crowd may hold a little
  /// more than its limit.
  private Uni<Void> admit(SqlConnection connection, ServicePoint point, Client client) {
    Instant now = clock.instant();
    HoldLimit here = atOnce.at(point.guests().limits().holdsPerClient());
    return holds
        .takeTurn(connection, client)
        .chain(() -> holds.count(connection, client, now))
        .chain(
            live ->
                here.waitUntil(live.ofClient(), live.ofAddress())
                    .map(until -> Uni.createFrom().<Void>failure(reached(here, until, now)))
                    .orElse(Uni.createFrom().voidItem()));
  }

  private static LimitReachedException reached(HoldLimit limit, Instant until, Instant now) {
    return LimitReachedException.of(
        new LimitReached(HOLDS_AT_ONCE, limit.perClient(), Duration.between(now, until)));
  }

  /// None for a caller who may hold any number.
  private List<Quota> quotas(ServicePoint point, Holder holder) {
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
