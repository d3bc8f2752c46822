package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.TypedPhone;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads telephone numbers as people at a service point do: without the code of a country, a number
/// is one of the point's. What is none is refused as `malformed-phone`.
@ApplicationScoped
public class ReadPhone {

  private final BookingSettings settings;

  ReadPhone(BookingSettings settings) {
    this.settings = settings;
  }

  /// @param pointer of the field that it was typed in
  public Decision<PhoneNumber> read(ServicePoint point, TypedPhone typed, String pointer) {
    return typed
        .read(point.timezone(), settings.phoneRegion())
        .map(Decision::accept)
        .orElseGet(() -> Decision.refuse(noNumber(pointer)));
  }

  /// The customer with their number, if they have one.
  Decision<Customer> ofCustomer(Customer customer, ServicePoint point) {
    return customer.phone() == null
        ? Decision.accept(customer)
        : read(point, new TypedPhone(customer.phone()), "/customer/phone")
            .map(customer::withNumber);
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
