package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.reservation.Reservation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Reads a reservation with its state at this moment, which may differ from the stored one.
@ApplicationScoped
public class ReadReservation {

  private final Reservations reservations;
  private final InstantSource clock;

  ReadReservation(Reservations reservations, InstantSource clock) {
    this.reservations = reservations;
    this.clock = clock;
  }

  public Uni<Optional<Reservation>> read(UUID id) {
    return reservations
        .find(id)
        .map(found -> found.map(owned -> owned.reservation().at(clock.instant())));
  }
}
