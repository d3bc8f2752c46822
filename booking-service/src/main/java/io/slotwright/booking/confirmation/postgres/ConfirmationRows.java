package io.slotwright.booking.confirmation.postgres;

import io.slotwright.booking.confirmation.Confirmation;
import io.slotwright.booking.confirmation.ConfirmationState;
import io.slotwright.booking.confirmation.ConfirmationState.Awaiting;
import io.slotwright.booking.confirmation.ConfirmationState.Confirmed;
import io.slotwright.booking.confirmation.ConfirmationState.GivenUp;
import io.slotwright.booking.confirmation.GuestRequest;
import io.slotwright.booking.confirmation.flow.Confirmations.Kept;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.guest.PhoneNumber;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads rows of the table `guest_confirmation`.
final class ConfirmationRows {

  private ConfirmationRows() {}

  static Confirmation confirmation(Row row) {
    return new Confirmation(
        row.getUUID("id"),
        state(row),
        row.getInteger("attempts_left"),
        row.getOffsetDateTime("expires_at").toInstant());
  }

  static Kept kept(Row row) {
    return new Kept(
        confirmation(row),
        Optional.ofNullable(row.getJsonObject("customer"))
            .map(json -> new GuestRequest(customer(json), row.getString("notes"))));
  }

  static JsonObject json(Customer customer) {
    PhoneNumber number = customer.phoneNumber();
    return new JsonObject()
        .put("name", customer.name())
        .put("email", customer.email())
        .put("phone", customer.phone())
        .put("phone_e164", number == null ? null : number.e164())
        .put("phone_extension", number == null ? null : number.extension())
        .put("locale", customer.locale());
  }

  static @Nullable UUID bookingId(ConfirmationState state) {
    return state instanceof Confirmed(UUID bookingId) ? bookingId : null;
  }

  private static Customer customer(JsonObject json) {
    return new Customer(
        json.getString("name"),
        json.getString("email"),
        json.getString("phone"),
        json.getString("phone_e164") instanceof String e164
            ? new PhoneNumber(e164, json.getString("phone_extension"))
            : null,
        json.getString("locale"));
  }

  private static ConfirmationState state(Row row) {
    return switch (row.getString("state")) {
      case "awaiting-confirmation" -> new Awaiting();
      case "confirmed" -> new Confirmed(row.getUUID("booking_id"));
      case "void" -> new GivenUp();
      default -> throw new IllegalStateException("unknown state of a confirmation");
    };
  }
}
