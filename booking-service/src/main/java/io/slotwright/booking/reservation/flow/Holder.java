package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.limit.Client;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who wants to hold a time.
///
/// @param operatorOf whether they are an operator of an organisation
/// @param email of a guest who is asked to confirm what the hold is for: that mail counts with the
/// hold as a booking does. Null when none is sent. Personal data
public record Holder(Client client, Predicate<UUID> operatorOf, @Nullable String email) {

  /// Whose holds are counted with `organisation`; empty for an operator of it, who may hold any
  /// number there.
  Optional<Client> countedWith(UUID organisation) {
    return operatorOf.test(organisation) ? Optional.empty() : Optional.of(client);
  }
}
