package io.slotwright.booking.booking.rest;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.TypedPhone;
import io.slotwright.booking.booking.flow.BookingQuery;
import io.slotwright.booking.booking.flow.BookingQuery.Filter;
import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.booking.booking.flow.ReadPhone;
import io.slotwright.booking.booking.flow.SearchText;
import io.slotwright.booking.search.rest.Dates;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The bookings of a service point.
@Path("/api/v1/service-points/{id}/bookings")
@Tag(name = "Bookings")
class BookingListResource {

  private static final int DAYS_BY_DEFAULT = 14;
  private static final int MOST_DAYS = 366;
  private static final Map<String, BookingStatus> STATUSES =
      Query.words(BookingStatus.values(), BookingStatus::wireName);

  private final ReadBookings bookings;
  private final ReadPhone phones;
  private final Supply supply;
  private final Caller caller;
  private final InstantSource clock;

  BookingListResource(
      ReadBookings bookings, ReadPhone phones, Supply supply, Caller caller, InstantSource clock) {
    this.bookings = bookings;
    this.phones = phones;
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
              + " displaced=false the others. q is a part of a name, mail address, phone number or"
              + " note, at most 100 characters; case and the punctuation of phone numbers do not"
              + " matter. phone lists bookings of that telephone number, typed in any way, of a year"
              + " unless you say otherwise. Bookings of a deleted service point stay readable.")
  public Uni<Page<BookingResponse>> list(
      @RestPath UUID id,
      @RestQuery("from") @Nullable String from,
      @RestQuery("to") @Nullable String to,
      @RestQuery("status") List<String> status,
      @RestQuery("displaced") @Nullable String displaced,
      @RestQuery("post_id") @Nullable String postId,
      @RestQuery("q") @Nullable String text,
      @Parameter(example = "(044) 234-56-78") @RestQuery("phone") @Nullable String phone,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("limit") @Nullable String limit) {
    caller.organisation();
    Query query = new Query();
    Dates dates = Dates.read(query, from, to);
    Field<List<BookingStatus>> statuses =
        query.words("status", status, STATUSES, ViolationCode.UNKNOWN_STATUS);
    Field<Boolean> displacedOnly = query.flag("displaced", displaced);
    Field<UUID> post = query.id("post_id", postId);
    Field<SearchText> search =
        query.field(
            "q",
            text,
            SearchText::of,
            ViolationCode.TOO_LONG,
            "a text of at most " + SearchText.LONGEST + " characters");
    Field<TypedPhone> typed =
        query.field(
            "phone",
            phone,
            BookingListResource::phone,
            ViolationCode.MALFORMED_PHONE,
            "a telephone number");
    Field<Keyset> after = query.cursor(cursor, Keyset::parse);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return supply
        .pointThatWas(id)
        .map(found -> found.filter(point -> caller.mayTouch(point.organisationId())))
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(
            point ->
                query(
                    point,
                    dates,
                    new Filter(
                        Set.copyOf(statuses.or(List.of())),
                        displacedOnly.orNull(),
                        post.orNull(),
                        search.or(SearchText.NONE),
                        number(point, typed.orNull())),
                    after.orNull(),
                    most + 1))
        .chain(bookings::list)
        .map(
            found ->
                Page.of(found, most, BookingListResource::place).map(BookingResponse::forOperator));
  }

  private BookingQuery query(
      ServicePoint point, Dates dates, Filter filter, @Nullable Keyset after, int limit) {
    return new BookingQuery(
        point.id(),
        dates.in(
            point.timezone(),
            clock.instant(),
            filter.isNarrow() ? MOST_DAYS : DAYS_BY_DEFAULT,
            MOST_DAYS),
        filter,
        after,
        limit);
  }

  private static TypedPhone phone(String text) {
    TypedPhone typed = new TypedPhone(text);
    if (!typed.isPossibleSomewhere()) {
      throw new IllegalArgumentException("no telephone number");
    }
    return typed;
  }

  private @Nullable PhoneNumber number(ServicePoint point, @Nullable TypedPhone typed) {
    return typed == null ? null : Refusals.accepted(phones.read(point, typed, "/phone"));
  }

  private static String place(Booking booking) {
    return new Keyset(booking.appointment().timing().startsAt(), booking.id()).text();
  }
}
