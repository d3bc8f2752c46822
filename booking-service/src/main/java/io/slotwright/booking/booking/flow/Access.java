package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.flow.Bookings.Owned;
import io.slotwright.common.token.LinkTokens;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a caller shows to get at a booking.
///
/// @param manageToken the guest's token; null for none
/// @param operatorOf whether the caller is an operator of an organisation
/// @param subject of the caller's own token, by which an operator is remembered
public record Access(@Nullable String manageToken, Predicate<UUID> operatorOf, String subject) {

  /// Nothing.
  static final Access OF_A_GUEST = new Access(null, organisation -> false, "");

  /// As whom they may touch it; empty when for them it does not exist.
  Optional<Actor> to(Owned owned) {
    if (operatorOf.test(owned.booking().organisationId())) {
      return Optional.of(new Actor.Operator(subject));
    }
    return manageToken != null && LinkTokens.matches(manageToken, owned.tokenHash())
        ? Optional.of(new Actor.Customer())
        : Optional.empty();
  }

  /// As whom they make a booking with `organisationId`: everybody may.
  Actor toBookWith(UUID organisationId) {
    return operatorOf.test(organisationId) ? new Actor.Operator(subject) : new Actor.Guest();
  }
}
