package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.flow.BookingQuery;
import io.slotwright.booking.booking.flow.BookingQuery.Filter;
import io.slotwright.booking.booking.flow.BookingQuery.Place;
import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.booking.search.rest.SearchRange;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The bookings of a service point.
@Path("/api/v1/service-points/{id}/bookings")
@Tag(name = "Bookings")
public class BookingListResource {

  private static final int DAYS_BY_DEFAULT = 14;
  private static final int MOST_DAYS = 366;

  private final ReadBookings bookings;
  private final Supply supply;
  private final Caller caller;
  private final InstantSource clock;

  BookingListResource(ReadBookings bookings, Supply supply, Caller caller, InstantSource clock) {
    this.bookings = bookings;
    this.supply = supply;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "The bookings of a service point of your organisation, by start",
      description =
          "from and to are local dates, both inclusive. The default is two weeks from today, or a"
              + " year for displaced bookings. status takes several values, separated by commas."
              + " displaced=true lists bookings whose post no longer offers their time,"
              + " displaced=false the others. Bookings of a deleted service point stay readable.")
  public Uni<Page<BookingResponse>> list(
      UUID id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("status") List<String> status,
      @QueryParam("displaced") @Nullable Boolean displaced,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    caller.organisation();
    int most = Limit.of(limit);
    Filter filter = new Filter(statuses(status), displaced);
    @Nullable Place after = Cursors.decode(cursor, Place::parse);
    return supply
        .pointThatWas(id)
        .map(found -> found.filter(point -> caller.mayTouch(point.organisationId())))
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(point -> query(point, from, to, filter, after, most + 1))
        .chain(bookings::list)
        .map(
            found ->
                Page.of(found, most, BookingListResource::place).map(BookingResponse::forOperator));
  }

  private BookingQuery query(
      ServicePoint point,
      @Nullable String from,
      @Nullable String to,
      Filter filter,
      @Nullable Place after,
      int limit) {
    return new BookingQuery(
        point.id(),
        SearchRange.of(
            from,
            to,
            point.timezone(),
            clock.instant(),
            filter.isOfDisplaced() ? MOST_DAYS : DAYS_BY_DEFAULT,
            MOST_DAYS),
        filter,
        after,
        limit);
  }

  private static Set<BookingStatus> statuses(List<String> parameters) {
    Set<BookingStatus> statuses = EnumSet.noneOf(BookingStatus.class);
    for (String parameter : parameters) {
      Arrays.stream(parameter.split(",", -1))
          .filter(name -> !name.isBlank())
          .map(BookingListResource::status)
          .forEach(statuses::add);
    }
    return statuses;
  }

  private static BookingStatus status(String name) {
    try {
      return BookingStatus.ofWireName(name.strip());
    } catch (IllegalArgumentException unknown) {
      throw Problem.validation("/status", "unknown-status", "There is no such booking status.");
    }
  }

  private static String place(Booking booking) {
    return new Place(booking.appointment().timing().startsAt(), booking.id()).text();
  }
}
