package io.slotwright.calendar.live.websocket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.config.LiveSettings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Closes connections of clients that send too much, and of those that send nothing: whoever is
/// there answers the pings.
@ApplicationScoped
class Doorkeeper {

  private static final Logger LOG = Logger.getLogger(Doorkeeper.class);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private static final CloseReason TOO_MUCH = new CloseReason(1008, "too many messages");

  /// Of the codes that are free for applications (RFC 6455, section 7.4.2).
  private static final CloseReason SILENT = new CloseReason(4408, "no answer to pings");

  private static final TypedKey<Incoming> INCOMING = new TypedKey<>("incoming");

  private final OpenConnections connections;
  private final LiveSettings settings;
  private volatile @Nullable Cancellable seconds;

  Doorkeeper(OpenConnections connections, LiveSettings settings) {
    this.connections = connections;
    this.settings = settings;
  }

  void start(@Observes StartupEvent started) {
    seconds =
        Multi.createFrom()
            .ticks()
            .every(A_SECOND)
            .onOverflow()
            .drop()
            .subscribe()
            .with(second -> connections.stream().forEach(this::second));
  }

  void stop(@Observes ShutdownEvent stopping) {
    Cancellable running = seconds;
    if (running != null) {
      running.cancel();
    }
  }

  void opened(WebSocketConnection connection) {
    connection
        .userData()
        .put(INCOMING, new Incoming(settings.messagesPerSecond(), settings.messagesAtOnce()));
  }

  /// Something has come from the client. What it says does not matter.
  Uni<Void> heard(WebSocketConnection connection) {
    Incoming incoming = connection.userData().get(INCOMING);
    return incoming == null || incoming.admits() || connection.isClosed()
        ? Uni.createFrom().voidItem()
        : close(connection, TOO_MUCH);
  }

  private void second(WebSocketConnection connection) {
    Incoming incoming = connection.userData().get(INCOMING);
    if (incoming != null && incoming.second() > settings.silence().toSeconds()) {
      close(connection, SILENT).subscribe().with(closed -> {});
    }
  }

  /// Once: a client that goes on sending, or stays silent, is not told again.
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
