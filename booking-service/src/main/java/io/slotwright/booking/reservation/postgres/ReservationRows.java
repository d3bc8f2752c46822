package io.slotwright.booking.reservation.postgres;

import io.slotwright.booking.allocation.postgres.TimingRows;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.postgres.ServiceLines;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;

/// Reads rows of the table `reservation`.
final class ReservationRows {

  static final String COLUMNS =
      """
      reservation.id, reservation.version, reservation.state, reservation.allocation_id, reservation.post_id,
      reservation.service_point_id, reservation.starts_at, reservation.ends_at, reservation.occupied_until,
      reservation.slots_until, reservation.buffer_before_minutes, reservation.buffer_after_minutes,
      reservation.expires_at, reservation.services, reservation.car_type, reservation.token_hash""";

  private ReservationRows() {}

  static Reservation reservation(Row row) {
    return new Reservation(
        row.getUUID("id"),
        row.getLong("version"),
        ReservationState.ofWireName(row.getString("state")),
        row.getUUID("allocation_id"),
        row.getUUID("post_id"),
        new Basket(
            row.getUUID("service_point_id"),
            ServiceLines.read((JsonArray) row.getJson("services")),
            row.getString("car_type")),
        TimingRows.timing(row),
        row.getOffsetDateTime("expires_at").toInstant());
  }
}
