package io.slotwright.schedule.timezone.rest;

import io.slotwright.schedule.timezone.Following;
import io.slotwright.schedule.timezone.PointWithNewClocks;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the posts of an organisation follow the release of the time zone database, in JSON.
@Schema(
    name = "TimeZoneFollowing",
    examples =
        """
        {"release": "2026f", "posts": 12, "posts_left": 0, "days_changed": 86,
         "bookings_moved": 31, "bookings_not_moved": 0,
         "points": [
           {"service_point_id": "0190a000-0000-7000-8000-00000000000a", "name": "Tyres Kitsilano",
            "timezone": "America/Vancouver", "days_changed": 86, "bookings_moved": 31,
            "bookings_not_moved": 0}]}
        """)
record FollowingResponse(
    String release,
    long posts,
    @Schema(description = "How many posts have days that are not compared with the release yet")
        long postsLeft,
    @Schema(description = "How many published days the release has changed") long daysChanged,
    @Schema(
            description =
                "How many bookings of these days keep their wall-clock time, so that their instant"
                    + " moves")
        long bookingsMoved,
    @Schema(
            description =
                "How many bookings of these days keep their instant, because slots of before have no"
                    + " counterpart. They are displaced where it is no longer offered")
        long bookingsNotMoved,
    List<PointResponse> points) {

  /// A service point whose published days the release has changed.
  record PointResponse(
      UUID servicePointId,
      String name,
      String timezone,
      long daysChanged,
      long bookingsMoved,
      long bookingsNotMoved) {

    static PointResponse of(PointWithNewClocks point) {
      return new PointResponse(
          point.servicePointId(),
          point.name(),
          point.timezone(),
          point.days(),
          point.bookingsMoved(),
          point.bookingsNotMoved());
    }
  }

  static FollowingResponse of(Following following) {
    return new FollowingResponse(
        following.release(),
        following.posts(),
        following.postsLeft(),
        sum(following, PointWithNewClocks::days),
        sum(following, PointWithNewClocks::bookingsMoved),
        sum(following, PointWithNewClocks::bookingsNotMoved),
        following.points().stream().map(PointResponse::of).toList());
  }

  private static long sum(Following following, ToLongFunction<PointWithNewClocks> of) {
    return following.points().stream().mapToLong(of).sum();
  }
}
