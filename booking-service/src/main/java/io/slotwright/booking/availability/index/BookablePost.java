package io.slotwright.booking.availability.index;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as the index has it at one moment.
public final class BookablePost {

  private final ServicePoint point;
  private final Post post;
  private final PostTime time;

  BookablePost(ServicePoint point, Post post, PostTime time) {
    this.point = point;
    this.post = post;
    this.time = time;
  }

  public ServicePoint point() {
    return point;
  }

  public Post post() {
    return post;
  }

  PostTime time() {
    return time;
  }

  /// Its timetable, with every slot that touches `within`.
  ///
  /// @param except an allocation that counts for nothing, because it gives way; null for none
  public Timetable timetable(TimeRange within, Instant now, @Nullable UUID except) {
    long from = EpochMicros.of(within.start());
    long before = EpochMicros.of(within.end());
    return Timetable.of(
        point, post, time.days(from, before), time.occupations(from, before, except), now);
  }
}
