package io.slotwright.calendar.live.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.CalendarChange;
import io.slotwright.calendar.live.flow.Watcher;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// A connected client.
///
/// If it has not received one update when the next is due, it is disconnected rather than queued
/// for: it reconnects and reads what it missed.
final class Viewer implements Watcher {

  private static final Logger LOG = Logger.getLogger(Viewer.class);
  private static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow");

  private final WebSocketConnection connection;
  private final ObjectMapper mapper;
  private final AtomicBoolean sending = new AtomicBoolean();

  Viewer(WebSocketConnection connection, ObjectMapper mapper) {
    this.connection = connection;
    this.mapper = mapper;
  }

  @Override
  public void tell(CalendarChange change) {
    if (sending.compareAndSet(false, true)) {
      send(json(change));
    } else {
      connection.close(TOO_SLOW).subscribe().with(closed -> {}, this::alreadyGone);
    }
  }

  private void send(String json) {
    connection
        .sendText(json)
        .onTermination()
        .invoke(() -> sending.set(false))
        .subscribe()
        .with(sent -> {}, this::alreadyGone);
  }

  private void alreadyGone(Throwable failure) {
    LOG.debugf("connection %s is gone: %s", connection.id(), failure.toString());
  }

  private String json(CalendarChange change) {
    try {
      return mapper.writeValueAsString(CalendarUpdate.of(change));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
