package io.slotwright.booking.booking.flow;

import io.slotwright.booking.index.flow.PointOfPost;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Checks the details of a new booking at its service point: only operators of the point set rules
/// aside and book for somebody without an e-mail address, and a telephone number is read as one of
/// the point's.
@ApplicationScoped
class CheckDetails {

  private final PointOfPost points;
  private final ReadPhone phones;

  CheckDetails(PointOfPost points, ReadPhone phones) {
    this.points = points;
    this.phones = phones;
  }

  /// @return `details` as they are written, or why this caller may not send them; of an unknown
  /// post, `details`, as the booking is refused for that
  Uni<Decision<BookingDetails>> check(UUID postId, BookingDetails details) {
    return points
        .find(postId)
        .map(
            found ->
                found
                    .map(point -> check(point, details))
                    .orElseGet(() -> Decision.accept(details)));
  }

  Decision<BookingDetails> check(ServicePoint point, BookingDetails details) {
    return details
        .objection(point.organisationId())
        .map(Decision::<BookingDetails>refuse)
        .orElseGet(() -> phones.ofCustomer(details.customer(), point).map(details::of));
  }
}
