package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.ManageLink;
import io.slotwright.booking.booking.flow.Access;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.client.rest.Clients;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.booking.limit.Client;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Builds the response that a caller may see of a booking.
@ApplicationScoped
class BookingAnswers {

  private final Caller caller;
  private final LinkTokens tokens;
  private final Clients clients;
  private final InstantSource clock;
  private final ManageLink link;
  private final FillBasket baskets;

  BookingAnswers(
      Caller caller,
      LinkTokens tokens,
      Clients clients,
      InstantSource clock,
      BookingSettings settings,
      FillBasket baskets) {
    this.caller = caller;
    this.tokens = tokens;
    this.clients = clients;
    this.clock = clock;
    this.link = new ManageLink(Duration.ofDays(settings.manageLinkDays()));
    this.baskets = baskets;
  }

  /// The credentials that the caller presents for bookings.
  ///
  /// @param manageToken null for none
  Access access(@Nullable String manageToken) {
    return new Access(
        manageToken,
        appointment -> link.hasExpired(appointment, clock.instant()),
        caller::mayTouch,
        caller.subject());
  }

  /// @param event a booking, or the hold that lasts until the guest has confirmed it
  Uni<RestResponse<Object>> made(Event event) {
    return event instanceof BookingChanged booking
        ? created(booking)
        : Uni.createFrom()
            .item(
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED,
                        (Object) AwaitingResponse.of((ReservationChanged) event))
                    .build());
  }

  Uni<RestResponse<Object>> created(BookingChanged booking) {
    UUID id = booking.bookingId();
    return unknownCarType(booking.services(), booking.carType())
        .map(
            unknown ->
                Tagged.created(
                    "/api/v1/bookings/" + id,
                    BookingResponse.made(booking, unknown.orElse(null), tokens.forBooking(id)),
                    booking.version()));
  }

  /// @param booking one whose services or car an operator has just changed
  Uni<RestResponse<BookingResponse>> edited(Booking booking) {
    Basket basket = booking.basket();
    return unknownCarType(basket.lines(), basket.carType())
        .map(
            unknown ->
                Tagged.ok(
                    BookingResponse.edited(booking, unknown.orElse(null)), booking.version()));
  }

  private Uni<Optional<String>> unknownCarType(
      List<ServiceLine> services, @Nullable String carType) {
    return baskets.unknownCarType(services.stream().map(ServiceLine::serviceId).toList(), carType);
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
