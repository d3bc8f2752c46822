package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Event streams and sockets, of which there are many and which stay.
@Timeout(60)
class LastingConnectionsTest extends RawGateway {
  private static final int MANY = 300;

  private final List<RawConnection> open = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (RawConnection connection : open) {
      connection.close();
    }
  }

  @Test
  void manyStreamsLeaveConnectionsToRequests() throws Exception {
    for (int count = 0; count < MANY; count++) {
      RawConnection stream = another();
      stream.sendHead("GET /api/v1/calendar/week/events?post_id=1 HTTP/1.1", HOST);
      assertThat(stream.answer().status()).isEqualTo(200);
    }

    assertThat(another().sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
  }

  @Test
  void manySocketsLeaveConnectionsToRequests() throws Exception {
    for (int count = 0; count < MANY; count++) {
      RawConnection socket = another();
      socket.sendHead(
          "GET /ws/calendar/7?since=12 HTTP/1.1",
          HOST,
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
      assertThat(socket.answer().status()).isEqualTo(101);
    }

    assertThat(another().sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
  }

  private RawConnection another() throws IOException {
    RawConnection connection = connect();
    open.add(connection);
    return connection;
  }
}
