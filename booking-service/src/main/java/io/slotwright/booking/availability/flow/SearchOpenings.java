package io.slotwright.booking.availability.flow;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Recommendation;
import io.slotwright.booking.availability.Recommendations;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds when a service point's posts can be taken.
@ApplicationScoped
public class SearchOpenings {

  private static final Comparator<Opening> BY_START_THEN_POST =
      Comparator.comparing(Opening::startsAt)
          .thenComparingInt(opening -> opening.timetable().post().number())
          .thenComparing(opening -> opening.timetable().post().id());

  private final Timetables timetables;
  private final InstantSource clock;

  SearchOpenings(Timetables timetables, InstantSource clock) {
    this.timetables = timetables;
    this.clock = clock;
  }

  /// What to search.
  ///
  /// @param within in which an opening starts
  /// @param postId null for all posts
  public record Search(
      UUID servicePointId, @Nullable UUID postId, TimeRange within, Duration length) {

    /// All that a decision about any start in it must see.
    TimeRange surroundings() {
      return new TimeRange(within.start(), within.end().plus(length).plus(Duration.ofDays(1)));
    }
  }

  /// Ascending by start, then by post number.
  public Uni<List<Opening>> search(Search search) {
    Instant now = clock.instant();
    return openings(search, now).map(found -> found.sorted(BY_START_THEN_POST).toList());
  }

  /// Best first.
  ///
  /// @param wished the time the customer would like best; null for none
  public Uni<List<Recommendation>> recommend(Search search, @Nullable Instant wished, int limit) {
    Instant now = clock.instant();
    return openings(search, now).map(found -> Recommendations.of(found.toList(), wished, limit));
  }

  private Uni<Stream<Opening>> openings(Search search, Instant now) {
    return timetables
        .ofPoint(search.servicePointId(), search.surroundings(), now)
        .map(
            found ->
                found.stream()
                    .filter(timetable -> isAsked(timetable, search))
                    .flatMap(
                        timetable ->
                            Availability.openings(timetable, search.within(), search.length(), now)
                                .stream()));
  }

  private static boolean isAsked(Timetable timetable, Search search) {
    return search.postId() == null || search.postId().equals(timetable.post().id());
  }
}
