package io.slotwright.booking.search.flow;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Recommendation;
import io.slotwright.booking.availability.Recommendations;
import io.slotwright.booking.index.AvailabilityIndex;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.OpeningSearch;
import io.slotwright.booking.index.Place;
import io.slotwright.booking.index.PostWindow;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds when posts can be taken: those of a service point, or of a whole organisation. It reads
/// the index in memory; every search fails with [IndexNotCurrent] when the index may be out of
/// date.
@ApplicationScoped
public class SearchOpenings {

  private final CurrentIndex index;
  private final InstantSource clock;

  SearchOpenings(CurrentIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  /// A search at a point.
  ///
  /// @param within in which an opening starts
  /// @param postId null for all posts
  public record Search(
      UUID servicePointId, @Nullable UUID postId, TimeRange within, Demand demand) {}

  /// A search in an organisation.
  ///
  /// @param dates on which an opening starts, at each point by its own wall clock
  public record WideSearch(UUID organisationId, DateSpan dates, Demand demand) {}

  /// The requested part of a list.
  ///
  /// @param after the last opening of the page before; null for the first page
  public record Part(int limit, @Nullable Place after) {}

  /// Empty for a point that is unknown or deleted.
  public Uni<Optional<ServicePoint>> point(UUID id) {
    return index.current().map(current -> current.point(id));
  }

  /// Ascending by start, then by post number.
  public Uni<List<Opening>> search(Search search, Part part) {
    return index
        .current()
        .map(
            current ->
                first(part, search.demand())
                    .among(
                        posts(current, search).map(post -> new PostWindow(post, search.within()))));
  }

  /// Like [#search]; empty for an organisation without any known point.
  public Uni<Optional<List<Opening>>> search(WideSearch search, Part part) {
    return index
        .current()
        .map(
            current ->
                current
                    .postsOfOrganisation(search.organisationId())
                    .map(
                        posts ->
                            first(part, search.demand()).among(windows(posts, search.dates()))));
  }

  /// Best first.
  ///
  /// @param wished the time the customer would like best; null for none
  public Uni<List<Recommendation>> recommend(Search search, @Nullable Instant wished, int limit) {
    return index.current().map(current -> recommended(current, search, wished, limit));
  }

  /// Nearest to `wished` first, before or after it.
  ///
  /// @param insteadOf the allocation that would give way; its time counts as free
  public Uni<List<Opening>> nearest(Search search, Instant wished, UUID insteadOf, int limit) {
    return index
        .current()
        .map(
            current ->
                openings(current, search, clock.instant(), insteadOf)
                    .sorted(nearestTo(wished))
                    .limit(limit)
                    .toList());
  }

  private List<Recommendation> recommended(
      AvailabilityIndex current, Search search, @Nullable Instant wished, int limit) {
    Instant now = clock.instant();
    List<Opening> openings = openings(current, search, now, null).toList();
    return Recommendations.of(openings, wished, now, limit);
  }

  private static Stream<Opening> openings(
      AvailabilityIndex current, Search search, Instant now, @Nullable UUID insteadOf) {
    TimeRange surroundings = search.demand().surroundings(search.within());
    return posts(current, search)
        .map(post -> post.timetable(surroundings, now, insteadOf))
        .flatMap(
            timetable ->
                Availability.openings(timetable, search.within(), search.demand(), now).stream());
  }

  private static Comparator<Opening> nearestTo(Instant wished) {
    return Comparator.<Opening, Duration>comparing(
            opening -> Duration.between(wished, opening.startsAt()).abs())
        .thenComparing(Opening::startsAt)
        .thenComparingInt(opening -> opening.timetable().post().number());
  }

  private OpeningSearch first(Part part, Demand demand) {
    return new OpeningSearch(demand, clock.instant(), part.limit(), part.after());
  }

  private static Stream<BookablePost> posts(AvailabilityIndex current, Search search) {
    return current
        .postsOfPoint(search.servicePointId())
        .filter(post -> search.postId() == null || search.postId().equals(post.post().id()));
  }

  private static Stream<PostWindow> windows(Stream<BookablePost> posts, DateSpan dates) {
    Map<ZoneId, TimeRange> byZone = new HashMap<>();
    return posts.map(
        post -> new PostWindow(post, byZone.computeIfAbsent(post.point().timezone(), dates::in)));
  }
}
