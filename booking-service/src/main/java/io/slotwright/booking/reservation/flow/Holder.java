package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.limit.Client;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The caller who wants to hold a time.
///
/// @param operatorOf whether they are an operator of an organisation
/// @param email of a guest who is asked to confirm what the hold is for: that mail counts with the
/// hold as a booking does. Null when none is sent. Personal data
public record Holder(Client client, Predicate<UUID> operatorOf, @Nullable String email) {

  /// The client whose holds are counted at `organisation`; empty for one of its operators, who may
  /// hold any number there.
  Optional<Client> countedWith(UUID organisation) {
    return operatorOf.test(organisation) ? Optional.empty() : Optional.of(client);
  }
}
