package io.slotwright.calendar.live.websocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPingMessage;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.WatchedCalendars;
import io.slotwright.calendar.week.PostWeek;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.security.PermitAll;
import org.jboss.logging.Logger;

/// Sends clients the changes of a post's calendar. Incoming messages are counted and discarded,
/// each as it arrives: in a queue they would pile up.
@PermitAll
@WebSocket(
    path = "/ws/calendar/{post_id}",
    inboundProcessingMode = InboundProcessingMode.CONCURRENT)
class CalendarSocket {

  private static final int POLICY_VIOLATION = 1008;
  private static final CloseReason NO_SUCH_POST =
      new CloseReason(POLICY_VIOLATION, "there is no such post");
  private static final CloseReason TOO_MANY =
      new CloseReason(1013, "too many connections from your address");
  private static final CloseReason MALFORMED = new CloseReason(1002, "malformed");

  private static final Logger LOG = Logger.getLogger(CalendarSocket.class);

  private static final TypedKey<Viewer> VIEWER = new TypedKey<>("viewer");

  private final WatchedCalendars calendars;
  private final Admission admission;
  private final Doorkeeper doorkeeper;
  private final ObjectMapper mapper;

  CalendarSocket(
      WatchedCalendars calendars, Admission admission, Doorkeeper doorkeeper, ObjectMapper mapper) {
    this.calendars = calendars;
    this.admission = admission;
    this.doorkeeper = doorkeeper;
    this.mapper = mapper;
  }

  @OnOpen
  Uni<Void> open(WebSocketConnection connection) {
    doorkeeper.opened(connection);
    if (!admission.opened(connection)) {
      return connection.close(TOO_MANY);
    }
    PostWeek calendar = connection.userData().get(Admission.CALENDAR);
    if (calendar == null) {
      return connection.close(NO_SUCH_POST);
    }
    Viewer viewer = new Viewer(connection, mapper);
    connection.userData().put(VIEWER, viewer);
    calendars.watch(calendar, viewer);
    return Uni.createFrom().voidItem();
  }

  @OnTextMessage
  Uni<Void> text(String ignored, WebSocketConnection connection) {
    return doorkeeper.heard(connection);
  }

  @OnBinaryMessage
  Uni<Void> binary(Buffer ignored, WebSocketConnection connection) {
    return doorkeeper.heard(connection);
  }

  @OnPingMessage
  Uni<Void> ping(Buffer ignored, WebSocketConnection connection) {
    return doorkeeper.heard(connection);
  }

  @OnPongMessage
  Uni<Void> pong(Buffer ignored, WebSocketConnection connection) {
    return doorkeeper.heard(connection);
  }

  /// A protocol violation or a broken connection.
  @OnError
  Uni<Void> failed(Throwable failure, WebSocketConnection connection) {
    // The end of a connection is reported again for each frame still to be sent.
    Logger.Level level =
        failure instanceof HttpClosedException ? Logger.Level.DEBUG : Logger.Level.INFO;
    LOG.logf(level, "the connection of a viewer fails: %s", failure.toString());
    return connection.isClosed() ? Uni.createFrom().voidItem() : connection.close(MALFORMED);
  }

  @OnClose
  void close(WebSocketConnection connection) {
    admission.closed(connection);
    Viewer viewer = connection.userData().get(VIEWER);
    if (viewer != null) {
      calendars.leave(connection.userData().get(Admission.CALENDAR).post().id(), viewer);
    }
  }
}
