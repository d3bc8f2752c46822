package io.slotwright.booking.search.flow;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Reach;
import io.slotwright.booking.index.AvailabilityIndex;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.OpeningSearch;
import io.slotwright.booking.index.PostWindow;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.booking.search.BookableDays;
import io.slotwright.booking.search.BookableDays.Day;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the days on which a point can be booked. It looks for the first opening of each day only,
/// in the index in memory, and goes from one bookable day to the next.
@ApplicationScoped
public class SearchDays {

  private final CurrentIndex index;
  private final InstantSource clock;

  SearchDays(CurrentIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  /// Which days of which point.
  ///
  /// @param postId null for all posts
  /// @param dates on the wall clock of the point
  public record Search(ServicePoint point, @Nullable UUID postId, DateSpan dates, Demand demand) {}

  /// Fails with [io.slotwright.booking.index.IndexNotCurrent] when the index may be out of date.
  public Uni<BookableDays> search(Search search) {
    return index.current().map(current -> search(current, search));
  }

  private BookableDays search(AvailabilityIndex current, Search search) {
    Walk walk = new Walk(postsOf(current, search), search, clock.instant());
    TimeRange asked = search.dates().in(search.point().timezone());
    ZoneId zone = search.point().timezone();
    List<Day> days = new ArrayList<>();
    Optional<Instant> next = walk.firstFrom(asked.start());
    while (next.filter(asked::contains).isPresent()) {
      Instant startsAt = next.get();
      LocalDate date = LocalDate.ofInstant(startsAt, zone);
      days.add(new Day(date, startsAt));
      next = walk.firstFrom(date.plusDays(1).atStartOfDay(zone).toInstant());
    }
    return new BookableDays(zone, days, next.orElse(null));
  }

  private static List<BookablePost> postsOf(AvailabilityIndex current, Search search) {
    return current
        .postsOfPoint(search.point().id())
        .filter(post -> search.postId() == null || search.postId().equals(post.post().id()))
        .toList();
  }

  /// Looks for one opening after another.
  ///
  /// @param now the moment at which every opening is judged
  private record Walk(List<BookablePost> posts, Search search, Instant now) {

    /// The first start at `from` or later, within the point's horizon.
    Optional<Instant> firstFrom(Instant from) {
      Instant latest = Reach.of(search.point(), now).latest();
      if (from.isAfter(latest)) {
        return Optional.empty();
      }
      TimeRange rest = new TimeRange(from, latest.plusSeconds(1));
      return new OpeningSearch(search.demand(), now, 1, null)
          .among(posts.stream().map(post -> new PostWindow(post, rest))).stream()
              .map(Opening::startsAt)
              .findFirst();
    }
  }
}
