package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.flow.PostCalendars.Current;
import java.time.Instant;
import java.util.List;

/// The joined weeks of several posts.
///
/// @param posts with the revision that each is shown at
/// @param at when the oldest of them was current for certain
record ReadyBoard(List<Current> posts, ReadyBytes bytes, Instant at) {

  ReadyBoard {
    posts = List.copyOf(posts);
  }
}
