package io.slotwright.calendar.live.websocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.WatchedCalendars;
import io.slotwright.calendar.week.PostWeek;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;

/// Where a client listens for changes of a post's calendar. What it says itself is not heard.
@PermitAll
@WebSocket(path = "/ws/calendar/{post_id}")
class CalendarSocket {

  private static final int POLICY_VIOLATION = 1008;
  private static final CloseReason NO_SUCH_POST =
      new CloseReason(POLICY_VIOLATION, "there is no such post");

  private static final TypedKey<Viewer> VIEWER = new TypedKey<>("viewer");

  private final WatchedCalendars calendars;
  private final Admission admission;
  private final ObjectMapper mapper;

  CalendarSocket(WatchedCalendars calendars, Admission admission, ObjectMapper mapper) {
    this.calendars = calendars;
    this.admission = admission;
    this.mapper = mapper;
  }

  @OnOpen
  Uni<Void> open(WebSocketConnection connection) {
    admission.opened(connection);
    PostWeek calendar = connection.userData().get(Admission.CALENDAR);
    if (calendar == null) {
      return connection.close(NO_SUCH_POST);
    }
    Viewer viewer = new Viewer(connection, mapper);
    connection.userData().put(VIEWER, viewer);
    calendars.watch(calendar, viewer);
    return Uni.createFrom().voidItem();
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
