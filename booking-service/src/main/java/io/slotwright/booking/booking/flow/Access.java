package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.ManageLink;
import io.slotwright.booking.booking.flow.Bookings.Owned;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
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

  private static final Refusal NO_SUCH_BOOKING = new Refusal.NotFound("booking");

  /// No credentials.
  static final Access OF_A_GUEST = new Access(null, appointment -> true, organisation -> false, "");

  /// Refuses what does not exist and what this caller must not know exists alike.
  ///
  /// @param found empty when there is no such booking
  Decision<Admitted> to(Optional<Owned> found) {
    return found.map(this::to).orElseGet(() -> Decision.refuse(NO_SUCH_BOOKING));
  }

  private Decision<Admitted> to(Owned owned) {
    if (operatorOf.test(owned.booking().organisationId())) {
      return Decision.accept(new Admitted(owned.booking(), new Actor.Operator(subject)));
    }
    if (manageToken == null || !LinkTokens.matches(manageToken, owned.tokenHash())) {
      return Decision.refuse(NO_SUCH_BOOKING);
    }
    return linkExpired.test(owned.booking().appointment())
        ? Decision.refuse(ManageLink.refusalOfExpired())
        : Decision.accept(new Admitted(owned.booking(), new Actor.Customer()));
  }

  /// The actor who books with `organisationId`: every caller may.
  Actor toBookWith(UUID organisationId) {
    return operatorOf.test(organisationId) ? new Actor.Operator(subject) : new Actor.Guest();
  }
}
