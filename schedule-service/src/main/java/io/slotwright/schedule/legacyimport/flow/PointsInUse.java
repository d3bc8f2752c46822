package io.slotwright.schedule.legacyimport.flow;

import static java.util.stream.Collectors.groupingBy;

import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.booked.flow.BookedTimes;
import io.slotwright.schedule.legacyimport.ImportedPoint;
import io.slotwright.schedule.legacyimport.PointInUse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the imported points that have upcoming bookings or have changed since.
@ApplicationScoped
class PointsInUse {

  private final BookedTimes booked;
  private final InstantSource clock;

  PointsInUse(BookedTimes booked, InstantSource clock) {
    this.booked = booked;
    this.clock = clock;
  }

  /// Those of `points` that have upcoming bookings, or were changed since they were imported.
  Uni<List<PointInUse>> of(SqlConnection connection, List<ImportedPoint> points) {
    List<UUID> postIds = points.stream().flatMap(point -> point.postIds().stream()).toList();
    return booked
        .upcoming(connection, postIds, clock.instant())
        .map(times -> times.stream().collect(groupingBy(BookedTime::postId)))
        .map(
            times ->
                points.stream()
                    .map(point -> use(point, times))
                    .filter(use -> use.changed() || !use.bookingIds().isEmpty())
                    .toList());
  }

  private static PointInUse use(ImportedPoint point, Map<UUID, List<BookedTime>> times) {
    return new PointInUse(
        point.servicePointId(),
        point.externalId(),
        point.postIds().stream()
            .flatMap(postId -> times.getOrDefault(postId, List.of()).stream())
            .map(BookedTime::bookingId)
            .toList(),
        point.changed());
  }
}
