package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.flow.Bookings.Owned;
import io.slotwright.booking.booking.flow.Entry.Admitted;
import io.slotwright.booking.booking.flow.Entry.LinkExpired;
import io.slotwright.booking.booking.flow.Entry.NoSuchBooking;
import io.slotwright.common.token.LinkTokens;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The credentials that a caller presents to access a booking.
///
/// @param manageToken the guest's token; null for none
/// @param linkExpired whether the token of an appointment no longer opens its booking
/// @param operatorOf whether the caller is an operator of an organisation
/// @param subject of the caller's own token, by which an operator is recorded
public record Access(
    @Nullable String manageToken,
    Predicate<Appointment> linkExpired,
    Predicate<UUID> operatorOf,
    String subject) {

  /// No credentials.
  static final Access OF_A_GUEST = new Access(null, appointment -> true, organisation -> false, "");

  /// @param found empty when there is no such booking
  Entry to(Optional<Owned> found) {
    return found.map(this::to).orElse(new NoSuchBooking());
  }

  private Entry to(Owned owned) {
    if (operatorOf.test(owned.booking().organisationId())) {
      return new Admitted(owned.booking(), new Actor.Operator(subject));
    }
    if (manageToken == null || !LinkTokens.matches(manageToken, owned.tokenHash())) {
      return new NoSuchBooking();
    }
    return linkExpired.test(owned.booking().appointment())
        ? new LinkExpired()
        : new Admitted(owned.booking(), new Actor.Customer());
  }

  /// The actor who books with `organisationId`: every caller may.
  Actor toBookWith(UUID organisationId) {
    return operatorOf.test(organisationId) ? new Actor.Operator(subject) : new Actor.Guest();
  }
}
