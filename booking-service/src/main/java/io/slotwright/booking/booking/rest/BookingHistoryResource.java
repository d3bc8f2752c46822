package io.slotwright.booking.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.booking.booking.flow.ReadBookings;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The history of a booking.
@Path("/api/v1/bookings/{id}/history")
@Tag(name = "Bookings")
class BookingHistoryResource {

  private final ReadBookings readBookings;
  private final BookingAnswers answers;
  private final Caller caller;

  BookingHistoryResource(ReadBookings readBookings, BookingAnswers answers, Caller caller) {
    this.readBookings = readBookings;
    this.answers = answers;
    this.caller = caller;
  }

  /// One change.
  ///
  /// @param version of the booking after it
  /// @param from what the booking was; null when it was made
  /// @param to what it became
  /// @param reason that an operator wrote; null for none, and when the customer was erased
  /// @param override the rules that an operator set aside, by the codes of their refusals
  @Schema(
      examples =
          """
          {"version": 3, "what": "undone", "occurred_at": "2026-11-23T07:02:00Z",
           "actor": {"kind": "operator", "subject": "f5a1c2de"},
           "from": {"status": "in_progress", "displaced": false,
                    "post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
                    "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
                    "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z"},
           "to": {"status": "confirmed", "displaced": false,
                  "post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
                  "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
                  "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z"},
           "reason": "Clicked the wrong booking.", "override": []}
          """)
  record Entry(
      long version,
      String what,
      Instant occurredAt,
      By actor,
      @Schema(nullable = true) @Nullable Snapshot from,
      Snapshot to,
      @Schema(nullable = true) @Nullable String reason,
      List<String> override) {

    static Entry of(HistoryEntry entry) {
      String reason = entry.grounds().reason();
      return new Entry(
          entry.version(),
          entry.what(),
          entry.occurredAt(),
          By.of(entry.actor()),
          entry.before() == null ? null : Snapshot.of(entry.before()),
          Snapshot.of(entry.after()),
          reason.isEmpty() ? null : reason,
          entry.grounds().waivers().names());
    }
  }

  /// The author of a change.
  ///
  /// @param kind `operator`, `customer` (by the link of the booking), `guest` or `system`
  /// @param subject of an operator's token; null for every other kind
  record By(String kind, @Schema(nullable = true) @Nullable String subject) {

    static By of(Actor actor) {
      return new By(
          actor.wireName(), actor instanceof Actor.Operator(String subject) ? subject : null);
    }
  }

  /// The fields of a booking that can change.
  ///
  /// @param services only where they were changed
  record Snapshot(
      BookingStatus status,
      boolean displaced,
      UUID postId,
      int postNumber,
      Instant startsAt,
      Instant endsAt,
      Instant occupiedFrom,
      Instant occupiedUntil,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ServiceLine> services) {

    static Snapshot of(HistoryEntry.Snapshot snapshot) {
      return new Snapshot(
          snapshot.status(),
          snapshot.displaced(),
          snapshot.postId(),
          snapshot.postNumber(),
          snapshot.startsAt(),
          snapshot.endsAt(),
          snapshot.occupiedFrom(),
          snapshot.occupiedUntil(),
          snapshot.services());
    }
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Every change of a booking of your organisation, oldest first",
      description =
          "Who changed it, when, from what to what, and the reason that an operator gave. It contains"
              + " no customer data; for notes it shows that they have changed, not their text.")
  public Uni<Page<Entry>> history(
      @RestPath UUID id,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("limit") @Nullable String limit) {
    caller.organisation();
    Query query = new Query();
    Field<Integer> asked = query.limit(limit);
    Field<Long> after = query.cursor(cursor, Long::valueOf);
    query.check();
    int most = asked.get();
    return readBookings
        .history(id, answers.access(null), after.or(0L), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("booking")))
        .map(
            found -> Page.of(found, most, entry -> String.valueOf(entry.version())).map(Entry::of));
  }
}
