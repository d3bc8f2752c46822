package io.slotwright.schedule.template;

import io.slotwright.schedule.slot.WeeklyHours;
import java.util.UUID;

/// The weekly template that is in force for a post.
///
/// @param version grows by one with every change; 0 for a post that never had a template
public record Template(UUID postId, long version, WeeklyHours hours) {

  public static Template none(UUID postId) {
    return new Template(postId, 0, WeeklyHours.CLOSED);
  }

  /// The next version; this one when the hours are the same.
  public Template replacedBy(WeeklyHours changed) {
    return version > 0 && changed.equals(hours) ? this : new Template(postId, version + 1, changed);
  }
}
