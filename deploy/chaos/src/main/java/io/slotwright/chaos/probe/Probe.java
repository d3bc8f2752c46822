package io.slotwright.chaos.probe;

import java.io.IOException;
import java.time.Duration;

/// Sends a component a question that it answers at once when nothing is wrong.
@FunctionalInterface
public interface Probe {

  /// Opens a connection. Its opening proves nothing: the kernel accepts it for a frozen process.
  Call open() throws IOException;

  /// A connection for one question after another.
  interface Call extends AutoCloseable {

    /// Asks, and waits for the answer; false when none comes within `patience`, or the connection
    /// is closed or refused instead. A late answer to an earlier question counts.
    boolean isAnsweredWithin(Duration patience);

    @Override
    void close();
  }

  /// Whether a new connection is opened and answers within `patience`.
  default boolean answersWithin(Duration patience) {
    try (Call call = open()) {
      return call.isAnsweredWithin(patience);
    } catch (IOException e) {
      return false;
    }
  }
}
