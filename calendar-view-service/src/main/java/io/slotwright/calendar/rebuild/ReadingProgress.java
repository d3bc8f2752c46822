package io.slotwright.calendar.rebuild;

import java.util.List;

/// How much of the topics has been read.
///
/// @param unreadable how many of the records are not events; they are dead letters
public record ReadingProgress(long records, long unreadable, List<TopicProgress> topics) {

  public static final ReadingProgress NONE = new ReadingProgress(0, 0, List.of());

  public ReadingProgress {
    topics = List.copyOf(topics);
  }

  /// One topic, as the sums of the offsets of its partitions.
  ///
  /// @param position of the next record to read
  /// @param end where the topic ended when it was last asked
  public record TopicProgress(String topic, long position, long end) {}
}
