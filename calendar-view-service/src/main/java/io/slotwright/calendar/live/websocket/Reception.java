package io.slotwright.calendar.live.websocket;

import static java.util.stream.Collectors.toMap;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.Client;
import io.slotwright.calendar.live.flow.Viewing;
import io.slotwright.calendar.live.flow.Visit;
import io.slotwright.calendar.live.flow.WatchedCalendars;
import io.slotwright.calendar.week.Post;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Receives the clients of all sockets and sees them off.
@ApplicationScoped
class Reception {

  private static final Logger LOG = Logger.getLogger(Reception.class);
  private static final TypedKey<Viewing> VIEWING = new TypedKey<>("viewing");

  private final WatchedCalendars calendars;
  private final Admission admission;
  private final Doorkeeper doorkeeper;

  Reception(WatchedCalendars calendars, Admission admission, Doorkeeper doorkeeper) {
    this.calendars = calendars;
    this.admission = admission;
    this.doorkeeper = doorkeeper;
  }

  /// @param id from the path, whatever it is
  /// @param question reads the parameters of the address
  /// @param unknown when nothing has that id
  Uni<Void> open(
      WebSocketConnection connection,
      String id,
      BiFunction<UUID, Function<String, @Nullable String>, Visit> question,
      CloseReason unknown) {
    doorkeeper.opened(connection);
    if (!admission.opened(connection)) {
      return connection.close(CloseReasons.TOO_MANY_CONNECTIONS);
    }
    try {
      Map<String, String> parameters = parameters(connection);
      return Post.parseId(id)
              .map(known -> question.apply(known, parameters::get))
              .filter(visit -> watch(visit, connection))
              .isPresent()
          ? Uni.createFrom().voidItem()
          : connection.close(unknown);
    } catch (Problem refused) {
      return connection.close(CloseReasons.of(refused));
    }
  }

  /// A protocol violation or a broken connection.
  Uni<Void> failed(Throwable failure, WebSocketConnection connection) {
    // The end of a connection is reported again for each frame still to be sent.
    Logger.Level level =
        failure instanceof HttpClosedException ? Logger.Level.DEBUG : Logger.Level.INFO;
    LOG.logf(level, "the connection of a viewer fails: %s", failure.toString());
    return connection.isClosed()
        ? Uni.createFrom().voidItem()
        : connection.close(CloseReasons.MALFORMED);
  }

  void closed(WebSocketConnection connection) {
    admission.closed(connection);
    Viewing viewing = connection.userData().get(VIEWING);
    if (viewing != null) {
      calendars.leave(viewing);
    }
  }

  private boolean watch(Visit visit, WebSocketConnection connection) {
    Viewer viewer = new Viewer(connection);
    Client client = new Client(Admission.addressOf(connection), false, viewer::close);
    Optional<Viewing> viewing = calendars.open(visit, client);
    viewing.ifPresent(
        open -> {
          connection.userData().put(VIEWING, open);
          viewer.follow(open);
        });
    return viewing.isPresent();
  }

  /// The first value of each parameter.
  private static Map<String, String> parameters(WebSocketConnection connection) {
    String query = connection.handshakeRequest().query();
    return new QueryStringDecoder(query == null ? "" : query, false)
        .parameters().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, parameter -> parameter.getValue().getFirst()));
  }
}
