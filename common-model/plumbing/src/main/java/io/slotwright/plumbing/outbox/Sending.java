package io.slotwright.plumbing.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outcome of sending one outbox row.
///
/// @param lane the topic and key, within which order must be kept
/// @param failure null when Kafka acknowledged it
record Sending(long id, Lane lane, @Nullable Throwable failure) {

  record Lane(String topic, String key) {}

  static Sending acked(Row row) {
    return new Sending(row.getLong("id"), laneOf(row), null);
  }

  static Sending failed(Row row, Throwable failure) {
    return new Sending(row.getLong("id"), laneOf(row), failure);
  }

  /// The ids of rows that need not be sent again. Rows after a failure in the same lane are sent
  /// again even if acknowledged, so that the last record of a key in a compacted topic is the
  /// newest.
  static List<Long> settled(List<Sending> inOrder) {
    Set<Lane> blocked = new HashSet<>();
    List<Long> settled = new ArrayList<>();
    for (Sending sending : inOrder) {
      if (sending.failure != null) {
        blocked.add(sending.lane);
      } else if (!blocked.contains(sending.lane)) {
        settled.add(sending.id);
      }
    }
    return settled;
  }

  /// A record was not sent; every other record of its pass has completed.
  static final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotSent(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// @throws NotSent when any failed, with the first failure as its cause
  static int countUnlessFailed(List<Sending> ended) {
    for (Sending sending : ended) {
      if (sending.failure != null) {
        throw new NotSent(
            "record " + sending.id + " for " + sending.lane.topic + " was not sent",
            sending.failure);
      }
    }
    return ended.size();
  }

  private static Lane laneOf(Row row) {
    return new Lane(row.getString("topic"), row.getString("key"));
  }
}
