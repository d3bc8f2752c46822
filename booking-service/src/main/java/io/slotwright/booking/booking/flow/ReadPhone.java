package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.TypedPhone;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.booking.index.flow.PointOfPost;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Reads telephone numbers as people at a service point do: without the code of a country, a number
/// is one of the point's. All are refused as `malformed-phone`.
@ApplicationScoped
public class ReadPhone {

  private final PointOfPost points;
  private final BookingSettings settings;

  ReadPhone(PointOfPost points, BookingSettings settings) {
    this.points = points;
    this.settings = settings;
  }

  /// @param pointer of the field that it was typed in
  public Decision<PhoneNumber> read(ServicePoint point, TypedPhone typed, String pointer) {
    return typed
        .read(point.timezone(), settings.phoneRegion())
        .map(Decision::accept)
        .orElseGet(() -> Decision.refuse(noNumber(pointer)));
  }

  /// The details with the customer's number, if they have one. Where the post has no point they
  /// stay as they are, as the booking is refused for that.
  Uni<Decision<BookingDetails>> ofCustomer(BookingDetails details, UUID postId) {
    return points
        .find(postId)
        .map(
            found ->
                found
                    .map(point -> ofCustomer(details, point))
                    .orElseGet(() -> Decision.accept(details)));
  }

  /// The details with the customer's number, if they have one.
  Decision<BookingDetails> ofCustomer(BookingDetails details, ServicePoint point) {
    Customer customer = details.customer();
    return customer.phone() == null
        ? Decision.accept(details)
        : read(point, new TypedPhone(customer.phone()), "/customer/phone")
            .map(number -> details.of(customer.withNumber(number)));
  }

  private static Refusal noNumber(String pointer) {
    return Refusal.Invalid.of(
        new Violation(
            pointer,
            ViolationCode.MALFORMED_PHONE,
            "This is no telephone number here. Send it with its area code, or with a plus and the"
                + " code of its country."));
  }
}
