package io.slotwright.calendar.live.websocket;

import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPingMessage;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.LiveQuestion;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;

/// Sends clients the changes of the calendars of a service point's posts, all in one connection.
@PermitAll
@WebSocket(
    path = "/ws/calendar/service-points/{id}",
    inboundProcessingMode = InboundProcessingMode.CONCURRENT)
class ServicePointSocket {

  private final Reception reception;
  private final Doorkeeper doorkeeper;

  ServicePointSocket(Reception reception, Doorkeeper doorkeeper) {
    this.reception = reception;
    this.doorkeeper = doorkeeper;
  }

  @OnOpen
  Uni<Void> open(@PathParam("id") String id, WebSocketConnection connection) {
    return reception.open(connection, id, LiveQuestion::ofServicePoint, CloseReasons.NO_SUCH_POINT);
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

  @OnError
  Uni<Void> failed(Throwable failure, WebSocketConnection connection) {
    return reception.failed(failure, connection);
  }

  @OnClose
  void close(WebSocketConnection connection) {
    reception.closed(connection);
  }
}
