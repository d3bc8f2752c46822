package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Tells the caller of a request what they may see of a booking.
@ApplicationScoped
class BookingAnswers {

  private final Caller caller;
  private final LinkTokens tokens;

  BookingAnswers(Caller caller, LinkTokens tokens) {
    this.caller = caller;
    this.tokens = tokens;
  }

  /// What the caller shows to get at bookings.
  ///
  /// @param manageToken null for none
  Access access(@Nullable String manageToken) {
    return new Access(manageToken, caller::mayTouch, caller.subject());
  }

  /// @param event a booking, or the hold that lasts until the guest has confirmed it
  RestResponse<Object> made(Event event) {
    return event instanceof BookingChanged booking
        ? created(booking)
        : RestResponse.ResponseBuilder.create(
                RestResponse.Status.ACCEPTED,
                (Object) AwaitingResponse.of((ReservationChanged) event))
            .build();
  }

  RestResponse<Object> created(BookingChanged booking) {
    UUID id = booking.bookingId();
    return Tagged.created(
        "/api/v1/bookings/" + id,
        BookingResponse.made(booking, tokens.forBooking(id)),
        booking.version());
  }

  RestResponse<BookingResponse> ok(Booking booking) {
    return Tagged.ok(seen(booking), booking.version());
  }

  private BookingResponse seen(Booking booking) {
    return caller.mayTouch(booking.organisationId())
        ? BookingResponse.forOperator(booking)
        : BookingResponse.forCustomer(booking);
  }
}
