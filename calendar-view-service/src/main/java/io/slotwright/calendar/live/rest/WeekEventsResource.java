package io.slotwright.calendar.live.rest;

import io.slotwright.calendar.live.flow.Client;
import io.slotwright.calendar.live.flow.LiveQuestion;
import io.slotwright.calendar.live.flow.Message;
import io.slotwright.calendar.live.flow.Places;
import io.slotwright.calendar.live.flow.Viewing;
import io.slotwright.calendar.live.flow.Visit;
import io.slotwright.calendar.live.flow.WatchedCalendars;
import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.plumbing.http.ForwardedClients;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The changes of a post's week as an event stream, for clients that cannot use a WebSocket.
@Path("/api/v1/calendar/week/events")
@Tag(name = "Week view")
class WeekEventsResource {

  private static final Duration A_WHILE = Duration.ofSeconds(5);

  /// Asks proxies to pass on each event as it comes.
  private static final String UNBUFFERED = "X-Accel-Buffering";

  private final WatchedCalendars calendars;
  private final CurrentCalendars current;
  private final Places places;
  private final ForwardedClients clients;

  WeekEventsResource(
      WatchedCalendars calendars,
      CurrentCalendars current,
      Places places,
      ForwardedClients clients) {
    this.calendars = calendars;
    this.current = current;
    this.places = places;
    this.clients = clients;
  }

  @GET
  @PermitAll
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Watch the week of a post",
      description =
          "A stream of events (`text/event-stream`) with the frames of the WebSocket: a `snapshot`,"
              + " then a `calendar_update` for each change; a client that returns gets what has"
              + " changed, or all cells as a `resync`. Lines that begin with a colon are signs of"
              + " life.")
  @APIResponse(
      responseCode = "200",
      description = "The stream, which ends when the post is deleted or the replica stops",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              example = LiveExamples.EVENTS))
  @APIResponse(responseCode = "404", description = "No such post")
  @APIResponse(responseCode = "422", description = "A parameter is missing or not valid")
  @APIResponse(
      responseCode = "429",
      description = "Your address, or all together, have as many connections as they may")
  public Multi<OutboundSseEvent> events(
      @BeanParam WatchParameters parameters, @Context Sse sse, @Context RoutingContext routing) {
    Visit visit = visit(parameters);
    if (!current.isLoaded()) {
      throw Problem.of(503, "behind", "Behind", "The calendars are still being read. Retry.")
          .retryAfter(A_WHILE);
    }
    Viewing viewing = watch(visit, routing);
    // A stream does not pass through the filters of other responses.
    routing
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .putHeader(UNBUFFERED, "no");
    return stream(viewing, sse);
  }

  private static Visit visit(WatchParameters parameters) {
    Query query = new Query();
    Field<UUID> post = query.id("post_id", parameters.postId).required();
    query.check();
    Visit visit = LiveQuestion.ofPost(post.get(), parameters::value);
    String last = parameters.lastEventId;
    return last == null || last.isEmpty() ? visit : visit.since(post.get(), EventId.read(last));
  }

  private Viewing watch(Visit visit, RoutingContext routing) {
    String address = clients.addressOf(routing.request());
    Client client = new Client(address, true, why -> routing.request().connection().close());
    boolean withinLimits = places.take(address);
    Optional<Viewing> viewing = withinLimits ? calendars.open(visit, client) : Optional.empty();
    routing.addEndHandler(
        ended -> {
          places.free(address);
          viewing.ifPresent(calendars::leave);
        });
    return viewing.orElseThrow(() -> withinLimits ? Problem.notFound("post") : tooMany());
  }

  private static Problem tooMany() {
    return Problem.of(
            429, "too-many-connections", "Too many connections", "Close some of them first.")
        .retryAfter(A_WHILE);
  }

  private static Multi<OutboundSseEvent> stream(Viewing viewing, Sse sse) {
    return Uni.createFrom()
        .deferred(viewing::next)
        .repeat()
        .indefinitely()
        .map(message -> event(message, sse));
  }

  private static OutboundSseEvent event(Message message, Sse sse) {
    return message
        .kind()
        .map(
            kind ->
                sse.newEventBuilder()
                    .id(message.id())
                    .name(kind.wireName())
                    .data(message.text())
                    .build())
        .orElseGet(() -> sse.newEventBuilder().comment("still here").build());
  }
}
