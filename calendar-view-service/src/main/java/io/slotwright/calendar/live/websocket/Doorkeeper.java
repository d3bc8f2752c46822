package io.slotwright.calendar.live.websocket;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.LiveSettings;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Closes connections of clients that send too much or nothing at all: a live client answers the
/// pings.
@ApplicationScoped
class Doorkeeper {

  private static final Logger LOG = Logger.getLogger(Doorkeeper.class);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private static final TypedKey<Incoming> INCOMING = new TypedKey<>("incoming");

  private final OpenConnections connections;
  private final LiveSettings settings;

  Doorkeeper(OpenConnections connections, LiveSettings settings) {
    this.connections = connections;
    this.settings = settings;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(Job.of("close-silent-connections", Pace.pausing(A_SECOND), this::second));
  }

  void opened(WebSocketConnection connection) {
    connection
        .userData()
        .put(INCOMING, new Incoming(settings.messagesPerSecond(), settings.messagesAtOnce()));
  }

  /// The client sent something; its content does not matter.
  Uni<Void> heard(WebSocketConnection connection) {
    Incoming incoming = connection.userData().get(INCOMING);
    return incoming == null || incoming.admits() || connection.isClosed()
        ? Uni.createFrom().voidItem()
        : close(connection, CloseReasons.TOO_MANY_MESSAGES);
  }

  /// Counts the second of every connection before it closes the first silent one. A connection that
  /// does not confirm its close delays the next count by a second at most.
  private Uni<Void> second() {
    List<WebSocketConnection> silent = connections.stream().filter(this::isSilent).toList();
    return Multi.createFrom()
        .iterable(silent)
        .onItem()
        .transformToUni(Doorkeeper::sendAway)
        .merge(settings.connections())
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> sendAway(WebSocketConnection silent) {
    return close(silent, CloseReasons.SILENT)
        .ifNoItem()
        .after(A_SECOND)
        .recoverWithUni(() -> Uni.createFrom().voidItem());
  }

  private boolean isSilent(WebSocketConnection connection) {
    Incoming incoming = connection.userData().get(INCOMING);
    return incoming != null && incoming.second() > settings.silence().toSeconds();
  }

  /// Closes once: a client that keeps sending, or stays silent, is not closed again.
  private static Uni<Void> close(WebSocketConnection connection, CloseReason why) {
    return connection.userData().remove(INCOMING) == null
        ? Uni.createFrom().voidItem()
        : connection
            .close(why)
            .onFailure()
            .invoke(gone -> LOG.debugf("%s is gone: %s", connection.id(), gone.toString()))
            .onFailure()
            .recoverWithNull();
  }
}
