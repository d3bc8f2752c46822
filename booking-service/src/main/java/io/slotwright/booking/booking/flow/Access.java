package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.BookingState.By;
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
public record Access(@Nullable String manageToken, Predicate<UUID> operatorOf) {

  /// As whom they may touch it; empty when for them it does not exist.
  Optional<By> to(Owned owned) {
    if (operatorOf.test(owned.booking().organisationId())) {
      return Optional.of(By.OPERATOR);
    }
    return manageToken != null && LinkTokens.matches(manageToken, owned.tokenHash())
        ? Optional.of(By.CUSTOMER)
        : Optional.empty();
  }
}
