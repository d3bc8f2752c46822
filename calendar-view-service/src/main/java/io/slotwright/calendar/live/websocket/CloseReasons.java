package io.slotwright.calendar.live.websocket;

import io.quarkus.websockets.next.CloseReason;
import io.slotwright.calendar.live.Farewell;
import io.slotwright.plumbing.problem.Problem;
import java.nio.charset.StandardCharsets;

/// Why a connection is closed: the codes of RFC 6455, section 7.4.1, and from 4400 on those of this
/// application, named like the HTTP statuses that they resemble.
final class CloseReasons {

  static final CloseReason MALFORMED = new CloseReason(1002, "malformed");
  static final CloseReason NO_SUCH_POST = policy("there is no such post");
  static final CloseReason NO_SUCH_POINT = policy("there is no such service point");
  static final CloseReason TOO_MANY_MESSAGES = policy("too many messages");
  static final CloseReason TOO_MANY_CONNECTIONS =
      new CloseReason(1013, "too many connections from your address");
  static final CloseReason SILENT = new CloseReason(4408, "no answer to pings");

  /// The longest reason: a control frame has 125 bytes, two of which are the code.
  private static final int MOST_BYTES = 123;

  private CloseReasons() {}

  static CloseReason of(Farewell farewell) {
    return switch (farewell) {
      case GONE -> new CloseReason(4410, "a post that you watch was deleted");
      case TOO_SLOW -> new CloseReason(4429, "too slow; resume with since and epoch");
      case FULL -> new CloseReason(1013, "too many calendars are watched");
      case STOPPING -> new CloseReason(1001, "stopping; resume with since and epoch");
    };
  }

  /// The first violation: there is no room for more.
  static CloseReason of(Problem refused) {
    return policy(
        refused.violations().isEmpty()
            ? refused.detail()
            : refused.violations().getFirst().message());
  }

  private static CloseReason policy(String reason) {
    byte[] bytes = reason.getBytes(StandardCharsets.US_ASCII);
    return new CloseReason(
        1008, new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.US_ASCII));
  }
}
