package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.WeekName.Form;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;

/// What a client may ask for of several posts of a service point, whatever their revisions.
///
/// @param days 0 for Monday to 6 for Sunday
/// @param posts only these; all of the service point when empty
public record BoardName(
    UUID servicePointId,
    Week week,
    NavigableSet<Integer> days,
    Form form,
    List<UUID> posts,
    Audience audience) {

  public BoardName {
    posts = List.copyOf(posts);
  }

  WeekName of(UUID postId) {
    return new WeekName(postId, week, days, form, audience);
  }

  boolean shows(UUID postId) {
    return posts.isEmpty() || posts.contains(postId);
  }
}
