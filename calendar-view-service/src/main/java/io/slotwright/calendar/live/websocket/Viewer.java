package io.slotwright.calendar.live.websocket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.Farewell;
import io.slotwright.calendar.live.flow.Viewing;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/// A client connected by a WebSocket. It is sent one message at a time, the next when the network
/// has taken the one before.
final class Viewer {

  private static final Logger LOG = Logger.getLogger(Viewer.class);

  private final WebSocketConnection connection;

  Viewer(WebSocketConnection connection) {
    this.connection = connection;
  }

  void follow(Viewing viewing) {
    Uni.createFrom()
        .deferred(viewing::next)
        .call(message -> connection.sendText(message.text()))
        .repeat()
        .indefinitely()
        .subscribe()
        .with(sent -> {}, this::alreadyGone);
  }

  void close(Farewell why) {
    CloseReason reason = CloseReasons.of(why);
    connection.close(reason).subscribe().with(closed -> {}, this::alreadyGone);
  }

  private void alreadyGone(Throwable failure) {
    LOG.debugf("connection %s is gone: %s", connection.id(), failure.toString());
  }
}
