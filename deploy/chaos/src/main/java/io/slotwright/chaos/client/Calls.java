package io.slotwright.chaos.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.BookHold;
import io.slotwright.chaos.history.Act.Cancel;
import io.slotwright.chaos.history.Act.Creation;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Act.Look;
import io.slotwright.chaos.history.Act.Move;
import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.stack.Ground;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/// Sends errands as HTTP requests.
final class Calls {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Ground ground;
  private final String clientToken;

  /// @param clientToken identifies the client to the service
  Calls(Ground ground, String clientToken) {
    this.ground = ground;
    this.clientToken = clientToken;
  }

  HttpRequest of(Errand errand, URI replica) {
    HttpRequest.Builder request =
        switch (errand.act()) {
          case Hold hold ->
              create(replica, "/api/v1/reservations", hold, wish(hold.span(), errand));
          case Book book ->
              create(replica, "/api/v1/bookings", book, booked(wish(book.span(), errand), book));
          case BookHold book ->
              create(
                  replica,
                  "/api/v1/bookings",
                  book,
                  booked(
                      node()
                          .put("reservation_id", book.hold().toString())
                          .put("reservation_token", errand.token()),
                      book));
          case Release release ->
              to(replica, "/api/v1/reservations/" + release.hold())
                  .DELETE()
                  .header("Reservation-Token", errand.token());
          case Cancel cancel -> command(replica, errand, cancel, "/cancel", node());
          case Move move -> command(replica, errand, move, "/reschedule", to(move.to()));
          case Look look ->
              to(replica, "/api/v1/bookings/" + look.booking())
                  .header("Manage-Token", errand.token());
        };
    return request.build();
  }

  private HttpRequest.Builder to(URI replica, String path) {
    return HttpRequest.newBuilder(replica.resolve(path)).timeout(PATIENCE);
  }

  private HttpRequest.Builder create(URI replica, String path, Creation creation, ObjectNode body) {
    return post(replica, path, body)
        .header("Idempotency-Key", creation.key())
        .header("Client-Token", clientToken);
  }

  private HttpRequest.Builder post(URI replica, String path, ObjectNode body) {
    return to(replica, path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private ObjectNode wish(SlotSpan span, Errand errand) {
    ObjectNode wish = to(span);
    wish.putArray("service_ids").add(ground.service(errand.minutes()).toString());
    return wish;
  }

  private static ObjectNode to(SlotSpan span) {
    return node().put("post_id", span.post().toString()).put("starts_at", span.start().toString());
  }

  /// The customer's address identifies the creation of a booking.
  private static ObjectNode booked(ObjectNode body, Creation creation) {
    body.putObject("customer")
        .put("name", "Olena K.")
        .put("email", creation.key() + "@example.test");
    return body;
  }

  private HttpRequest.Builder command(
      URI replica, Errand errand, Act.Command command, String what, ObjectNode body) {
    return post(replica, "/api/v1/bookings/" + command.booking() + what, body)
        .header("Manage-Token", errand.token())
        .header("If-Match", "\"" + command.version() + "\"");
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
