package io.slotwright.chaos.probe;

import java.io.IOException;
import java.time.Duration;

/// Asks a part of the stack something that it answers at once when nothing is wrong.
@FunctionalInterface
public interface Probe {

  /// A new connection. That it opens says nothing: the system takes it for a frozen process.
  Call open() throws IOException;

  /// One connection, on which one question after another can be asked.
  interface Call extends AutoCloseable {

    /// Asks, and waits for the answer; false when none comes within `patience`, or the connection
    /// is closed or refused instead. An answer to an earlier question counts.
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
