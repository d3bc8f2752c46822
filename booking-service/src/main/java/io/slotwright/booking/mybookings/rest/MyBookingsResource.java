package io.slotwright.booking.mybookings.rest;

import io.slotwright.booking.mybookings.BookingPeriod;
import io.slotwright.booking.mybookings.MyBooking;
import io.slotwright.booking.mybookings.flow.MyBookingsQuery;
import io.slotwright.booking.mybookings.flow.OpenList;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A customer's own list of bookings.
@Path("/api/v1/my-bookings")
@Tag(name = "My bookings")
class MyBookingsResource {

  private static final String TOKEN = "My-Bookings-Token";
  private static final Map<String, BookingPeriod> PERIODS =
      Query.words(BookingPeriod.values(), BookingPeriod::wireName);

  private final OpenList openList;
  private final LinkTokens tokens;

  MyBookingsResource(OpenList openList, LinkTokens tokens) {
    this.openList = openList;
    this.tokens = tokens;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "All bookings made with the address of a link, at all service points",
      description =
          "The header My-Bookings-Token is the part of the mailed link after the #. when is"
              + " upcoming (not ended yet, the next one first), past (the latest first) or all (by"
              + " start), the default. Each booking has the manage_token that opens it; bookings"
              + " whose own link has expired are omitted.")
  @APIResponse(responseCode = "200", description = "A page of them")
  @APIResponse(
      responseCode = "401",
      description = "my-bookings-token-wrong, or my-bookings-link-expired: request another link")
  public Uni<Page<MyBookingResponse>> list(
      @RestHeader(TOKEN) @Nullable String token,
      @RestQuery("when") @Nullable String period,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("limit") @Nullable String limit) {
    Query query = new Query();
    Field<BookingPeriod> when = query.word("when", period, PERIODS, ViolationCode.UNKNOWN_WHEN);
    Field<Integer> asked = query.limit(limit);
    Field<Keyset> after = query.cursor(cursor, Keyset::parse);
    query.check();
    int most = asked.get();
    return openList
        .open(token, new MyBookingsQuery(when.or(BookingPeriod.ALL), after.orNull(), most + 1))
        .map(opened -> opened.orThrow(MyBookingsResource::unauthenticated))
        .map(found -> Page.of(found, most, MyBookingsResource::place).map(this::seen));
  }

  private MyBookingResponse seen(MyBooking booking) {
    return MyBookingResponse.of(booking, tokens.forBooking(booking.id()));
  }

  private static String place(MyBooking booking) {
    return new Keyset(booking.startsAt(), booking.id()).text();
  }

  private static Problem unauthenticated(Refusal refusal) {
    return Refusals.problem(refusal).withHeader(HttpHeaders.WWW_AUTHENTICATE, TOKEN);
  }
}
