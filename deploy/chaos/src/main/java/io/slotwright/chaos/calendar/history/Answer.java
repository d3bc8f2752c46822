package io.slotwright.chaos.calendar.history;

import java.util.Map;
import java.util.UUID;

/// The answer to a client's question for one or more weeks, or for a day.
public sealed interface Answer {

  /// With a body.
  ///
  /// @param tag its entity tag; empty when it had none
  /// @param print a fingerprint of the body
  /// @param posts the state of each post in it
  record Whole(String tag, long print, Map<UUID, Stamp> posts, Age age) implements Answer {
    public Whole {
      posts = Map.copyOf(posts);
    }
  }

  /// Nothing has changed since what the client has.
  ///
  /// @param posts as the client has them by that tag; empty when it never had such a tag
  record Unchanged(String tag, Map<UUID, Stamp> posts) implements Answer {
    public Unchanged {
      posts = Map.copyOf(posts);
    }
  }

  /// A problem.
  record Refused(int status, String code) implements Answer {}

  /// No answer came.
  record Silence(String why) implements Answer {}

  /// How old an answer says that it is.
  enum Age {
    CURRENT,
    /// The last known, because the database is away, with the time of its reading.
    STALE,
    /// The last known, without a time.
    STALE_WITHOUT_A_TIME
  }
}
