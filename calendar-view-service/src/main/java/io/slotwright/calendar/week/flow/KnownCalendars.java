package io.slotwright.calendar.week.flow;

import static java.util.Comparator.comparing;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.flow.CalendarNews.CalendarPut;
import io.slotwright.calendar.week.flow.CalendarNews.EpochIs;
import io.slotwright.calendar.week.flow.CalendarNews.PointGone;
import io.slotwright.calendar.week.flow.CalendarNews.PointPut;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of all calendars, in memory. One thread at a time changes it, while others read.
final class KnownCalendars {

  private static final Point NOWHERE = new Point(null, List.of());

  private final ConcurrentMap<UUID, Calendar> calendars = new ConcurrentHashMap<>();
  private final ConcurrentMap<UUID, Point> points = new ConcurrentHashMap<>();
  private final NavigableSet<Lapse> lapses =
      new TreeSet<>(comparing(Lapse::at).thenComparing(Lapse::postId));
  private Set<UUID> changed = new HashSet<>();
  private volatile String epoch = "";

  private record Calendar(@Nullable Post post, long version, List<Instant> lapses) {

    Optional<Current> at(Instant now, String epoch) {
      return Optional.ofNullable(post).map(known -> new Current(known, revision(now, epoch)));
    }

    private Revision revision(Instant now, String epoch) {
      int lapsed = 0;
      while (lapsed < lapses.size() && !lapses.get(lapsed).isAfter(now)) {
        lapsed++;
      }
      return new Revision(epoch, version, lapsed);
    }
  }

  /// @param timezone null while the point is unknown, and when it has been deleted
  /// @param posts by number
  private record Point(@Nullable ZoneId timezone, List<Post> posts) {

    Point in(@Nullable ZoneId zone) {
      return new Point(zone, posts);
    }

    Point with(Post post) {
      return new Point(
          timezone,
          Stream.concat(without(post.id()).posts.stream(), Stream.of(post))
              .sorted(comparing(Post::number).thenComparing(Post::id))
              .toList());
    }

    Point without(UUID postId) {
      return new Point(timezone, posts.stream().filter(post -> !post.id().equals(postId)).toList());
    }
  }

  /// @param at when a hold of the post expires
  private record Lapse(Instant at, UUID postId) {}

  String epoch() {
    return epoch;
  }

  /// The number of calendars, those of unknown and deleted posts included.
  int size() {
    return calendars.size();
  }

  void apply(CalendarNews news) {
    switch (news) {
      case EpochIs current -> epoch = current.epoch();
      case PointPut point -> change(point.servicePointId(), point.timezone());
      case PointGone point -> change(point.servicePointId(), null);
      case CalendarPut calendar -> put(calendar);
    }
  }

  /// The posts that have changed since the last call, by news or because a hold has expired.
  Set<UUID> takeChanged(Instant now) {
    while (!lapses.isEmpty() && !lapses.first().at.isAfter(now)) {
      changed.add(lapses.removeFirst().postId);
    }
    Set<UUID> taken = changed;
    changed = new HashSet<>();
    return taken;
  }

  /// Empty for an unknown or deleted post.
  Optional<Current> find(UUID postId, Instant now) {
    Calendar calendar = calendars.get(postId);
    return calendar == null ? Optional.empty() : calendar.at(now, epoch);
  }

  /// The posts of a service point by number; empty for an unknown service point.
  Optional<List<Current>> findAll(UUID servicePointId, Instant now) {
    Point point = points.getOrDefault(servicePointId, NOWHERE);
    return point.timezone == null && point.posts.isEmpty()
        ? Optional.empty()
        : Optional.of(point.posts.stream().flatMap(post -> find(post.id(), now).stream()).toList());
  }

  /// The zone of a service point, or of its first post while only that is known.
  Optional<ZoneId> zone(UUID servicePointId) {
    Point point = points.getOrDefault(servicePointId, NOWHERE);
    return Optional.ofNullable(point.timezone)
        .or(() -> point.posts.stream().findFirst().map(Post::timezone));
  }

  /// 0 for an unknown calendar.
  long version(UUID postId) {
    Calendar calendar = calendars.get(postId);
    return calendar == null ? 0 : calendar.version;
  }

  private void put(CalendarPut news) {
    Calendar before =
        calendars.put(news.postId(), new Calendar(news.post(), news.version(), news.lapses()));
    news.lapses().forEach(at -> lapses.add(new Lapse(at, news.postId())));
    changed.add(news.postId());
    @Nullable Post known = before == null ? null : before.post;
    if (known != null && !known.equals(news.post())) {
      points.computeIfPresent(known.servicePointId(), (id, point) -> point.without(known.id()));
    }
    @Nullable Post now = news.post();
    if (now != null && !now.equals(known)) {
      points.merge(now.servicePointId(), NOWHERE.with(now), (point, onlyThis) -> point.with(now));
    }
  }

  private void change(UUID servicePointId, @Nullable ZoneId timezone) {
    points.compute(servicePointId, (id, point) -> (point == null ? NOWHERE : point).in(timezone));
  }
}
