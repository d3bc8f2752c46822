package io.slotwright.schedule.timezone;

import java.util.List;

/// How far an organisation's posts follow a release of the time zone database.
///
/// @param release such as `2026f`
/// @param posts how many there are
/// @param postsLeft how many of them have days that were not compared with this release yet
/// @param points those whose published days the release has changed, by name
public record Following(
    String release, long posts, long postsLeft, List<PointWithNewClocks> points) {

  public Following {
    points = List.copyOf(points);
  }
}
