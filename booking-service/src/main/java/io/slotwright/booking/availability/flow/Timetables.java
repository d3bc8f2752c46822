package io.slotwright.booking.availability.flow;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Timetables as PostgreSQL has them at the moment of reading. A caller that writes based on one
/// must make sure that it is still current then.
public interface Timetables {

  /// The timetable of one post, complete for every slot that touches `within`.
  ///
  /// @param except an allocation that does not count, because it gives way; null for none
  /// @return empty for a post that is unknown or deleted, or whose point is
  Uni<Optional<Timetable>> ofPost(
      UUID postId, TimeRange within, Instant now, @Nullable UUID except);
}
