package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.limit.Client;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.util.Optional;
import java.util.UUID;

/// The details of a new booking apart from its time and services.
///
/// @param customer the person who comes, not necessarily the one who books
/// @param notes by the customer, empty for none
/// @param access of the caller who books
/// @param grounds of an operator
/// @param client whose quotas the booking uses; empty when it was counted before
public record BookingDetails(
    Customer customer, String notes, Access access, Grounds grounds, Optional<Client> client) {

  BookingDetails of(Customer other) {
    return new BookingDetails(other, notes, access, grounds, client);
  }

  public BookingDetails countedBefore() {
    return new BookingDetails(customer, notes, access, grounds, Optional.empty());
  }

  /// The caller, as one who books with this organisation.
  Actor actor(UUID organisationId) {
    return access.toBookWith(organisationId);
  }

  /// The objection to details that only an operator of the point may send; empty when there is
  /// none.
  Optional<Refusal> objection(UUID organisationId) {
    if (actor(organisationId) instanceof Actor.Operator) {
      return Optional.empty();
    }
    if (!grounds.waivers().waived().isEmpty()) {
      return Optional.of(
          Refusal.forbidden(
              "operators-only",
              "Operators only",
              "Only operators of the service point may set rules aside."));
    }
    return customer.hasMailbox()
        ? Optional.empty()
        : Optional.of(
            Refusal.Invalid.of(
                new Violation(
                    "/customer/email", ViolationCode.REQUIRED, "This field is required.")));
  }
}
