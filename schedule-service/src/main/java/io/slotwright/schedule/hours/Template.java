package io.slotwright.schedule.hours;

import io.slotwright.schedule.slot.WeeklyHours;
import java.util.UUID;

/// The weekly template that is in force for a post.
///
/// @param version the availability version at which it was put; 0 for a post that never had one
public record Template(UUID postId, long version, WeeklyHours hours) {

  public static Template none(UUID postId) {
    return new Template(postId, 0, WeeklyHours.CLOSED);
  }

  /// Whether exactly these hours were set; having none must be set explicitly, too.
  public boolean says(WeeklyHours wanted) {
    return version > 0 && wanted.equals(hours);
  }
}
