package io.slotwright.schedule.closure.icalendar;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Which event of a file it is, and which version of it.
///
/// @param index among the events of the file, from 0
/// @param line on which it begins, from 1
/// @param replaced the part of a series that it replaces; null when it is not such a change
record Heading(int index, int line, String uid, Revision revision, @Nullable Replaced replaced) {

  /// How new a version is (RFC 5545, sections 3.8.7.4 and 3.8.7.2).
  ///
  /// @param stamp long ago when there is none, or when it is that of an event without a number
  record Revision(long sequence, Instant stamp) implements Comparable<Revision> {

    private static final Comparator<Revision> ORDER =
        Comparator.comparingLong(Revision::sequence).thenComparing(Revision::stamp);

    @Override
    public int compareTo(Revision other) {
      return ORDER.compare(this, other);
    }
  }

  /// What two versions of one event have in common.
  ///
  /// @param occurrence empty for an event that replaces nothing
  record Subject(String uid, String occurrence, boolean andFollowing) {}

  Subject subject() {
    return replaced == null
        ? new Subject(uid, "", false)
        : new Subject(uid, replaced.occurrence(), replaced.andFollowing());
  }
}
