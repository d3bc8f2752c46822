package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.client.rest.Clients;
import io.slotwright.booking.limit.Client;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Tells the caller of a request what they may see of a booking.
@ApplicationScoped
class BookingAnswers {

  private final Caller caller;
  private final Clients clients;

  BookingAnswers(Caller caller, Clients clients) {
    this.caller = caller;
    this.clients = clients;
  }

  /// What the caller shows to get at bookings.
  ///
  /// @param manageToken null for none
  Access access(@Nullable String manageToken) {
    return new Access(manageToken, caller::mayTouch, caller.subject());
  }

  /// From which client the request comes.
  ///
  /// @param name its `Client-Token`; null for none
  Client client(@Nullable String name) {
    return clients.of(name);
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
