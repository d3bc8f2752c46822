package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.Quota;
import java.util.List;
import java.util.Optional;

/// The counts that a hold adds to.
///
/// @param client whose live holds are counted; empty for a caller who may hold any number
/// @param quotas that the hold adds to
public record HoldCount(Optional<Client> client, List<Quota> quotas) {

  public HoldCount {
    quotas = List.copyOf(quotas);
  }
}
