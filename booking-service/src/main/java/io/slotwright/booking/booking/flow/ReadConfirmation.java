package io.slotwright.booking.booking.flow;

import io.slotwright.booking.confirmation.Confirmation;
import io.slotwright.booking.confirmation.flow.Confirmations;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Shows what a guest is about to confirm, and changes nothing: mail scanners follow links.
@ApplicationScoped
public class ReadConfirmation {

  private final Confirmations confirmations;
  private final Reservations reservations;
  private final Supply supply;
  private final InstantSource clock;

  ReadConfirmation(
      Confirmations confirmations, Reservations reservations, Supply supply, InstantSource clock) {
    this.confirmations = confirmations;
    this.reservations = reservations;
    this.supply = supply;
    this.clock = clock;
  }

  /// Empty for an unknown one, and a day after it has lapsed or was confirmed.
  public Uni<Optional<Shown>> read(UUID id) {
    return confirmations
        .find(id)
        .chain(
            found ->
                found.map(this::withTime).orElse(Uni.createFrom().item(Optional.<Shown>empty())));
  }

  private Uni<Optional<Shown>> withTime(Confirmation confirmation) {
    return reservations
        .find(confirmation.id())
        .map(Optional::orElseThrow)
        .map(Reservations.Owned::reservation)
        .chain(
            reservation ->
                supply
                    .pointThatWas(reservation.basket().servicePointId())
                    .map(point -> point.map(known -> shown(confirmation, reservation, known))));
  }

  private Shown shown(Confirmation confirmation, Reservation reservation, ServicePoint point) {
    boolean expired = confirmation.hasExpiredAt(clock.instant());
    return new Shown(confirmation, expired, reservation, point);
  }

  /// No personal data is in it.
  public record Shown(
      Confirmation confirmation, boolean expired, Reservation reservation, ServicePoint point) {}
}
