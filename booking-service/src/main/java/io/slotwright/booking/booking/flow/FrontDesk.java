package io.slotwright.booking.booking.flow;

import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// What only the operators of a service point may do with a new booking: set rules aside, and book
/// for somebody without an e-mail address.
@ApplicationScoped
class FrontDesk {

  private final Supply supply;

  FrontDesk(Supply supply) {
    this.supply = supply;
  }

  /// @return `details`, or why this caller may not send them; of an unknown post, `details`
  Uni<Decision<BookingDetails>> admit(UUID postId, BookingDetails details) {
    return details.isOfOperators()
        ? supply
            .pointOfPost(postId)
            .map(found -> found.flatMap(point -> details.objection(point.organisationId())))
            .map(objection -> decision(objection, details))
        : Decisions.accept(details);
  }

  private static Decision<BookingDetails> decision(
      Optional<Refusal> objection, BookingDetails details) {
    return objection
        .map(Decision::<BookingDetails>refuse)
        .orElseGet(() -> Decision.accept(details));
  }
}
