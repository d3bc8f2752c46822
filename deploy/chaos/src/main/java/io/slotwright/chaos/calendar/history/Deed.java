package io.slotwright.chaos.calendar.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One thing that a client did or that happened to it. A client does one thing at a time.
public sealed interface Deed {
  int client();

  /// When it was over.
  Instant at();

  /// It asked, and was answered.
  ///
  /// @param question with everything that the answer depends on
  /// @param told the states that the request said it knew
  record Read(int client, String question, Map<UUID, Stamp> told, Instant at, Answer answer)
      implements Deed {
    public Read {
      told = Map.copyOf(told);
    }
  }

  /// It opened a live connection.
  ///
  /// @param told the states that it resumes from; empty when it starts with nothing on the screen
  record Joined(int client, Map<UUID, Stamp> told, Instant at) implements Deed {
    public Joined {
      told = Map.copyOf(told);
    }
  }

  /// A frame came.
  record Framed(int client, Kind kind, UUID post, Stamp stamp, Instant at) implements Deed {}

  /// The other side ended the connection, or turned it away.
  ///
  /// @param code of the close frame, the HTTP status where the connection was not opened, or
  ///     [#LOST]
  record Ended(int client, int code, Instant at) implements Deed {
    /// The connection broke without a close frame.
    public static final int LOST = 1_006;
  }

  /// It compared what it shows of a post with a fresh answer for the same state.
  ///
  /// @param differences cells that differ, apart from holds that may have expired meanwhile
  record Compared(int client, UUID post, Stamp stamp, List<String> differences, Instant at)
      implements Deed {
    public Compared {
      differences = List.copyOf(differences);
    }
  }

  /// What a frame says that it contains.
  enum Kind {
    /// All cells, for a client that has none.
    SNAPSHOT,
    /// The changed cells.
    CHANGE,
    /// All cells again, because the client cannot go on from what it has.
    RESYNC;

    /// Whether it may begin a new epoch.
    public boolean isWhole() {
      return this != CHANGE;
    }
  }
}
