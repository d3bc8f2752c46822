package io.slotwright.booking.index;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All posts. One thread at a time changes it while others read it; a reader of a post sees one
/// consistent state of it.
public final class AvailabilityIndex {

  private final Map<UUID, IndexedPoint> points = new ConcurrentHashMap<>();
  private final Map<UUID, IndexedPost> posts = new ConcurrentHashMap<>();
  private final Map<UUID, Set<IndexedPoint>> organisations = new ConcurrentHashMap<>();
  private final Grids grids = new Grids();

  /// Takes over one row. Applying it again changes nothing.
  public void apply(Change change) {
    switch (change) {
      case Change.PointPut(ServicePoint point) -> put(point);
      case Change.PointGone(UUID id) -> remove(indexedPoint(id));
      case Change.PostPut(UUID pointId, Post post) -> put(pointId, post);
      case Change.PostGone(UUID id) -> indexedPost(id).remove();
      case Change.DayPut(UUID postId, PostDay day) -> put(postId, day);
      case Change.AllocationPut(UUID postId, UUID id, Occupation occupation) ->
          change(postId, time -> time.with(id, occupation));
      case Change.AllocationGone(UUID postId, UUID id) -> change(postId, time -> time.without(id));
    }
  }

  /// Drops days and allocations that had ended by `time`: so long ago that no client can book them,
  /// and that no buffer of a bookable time reaches back to them.
  public void forgetBefore(Instant time) {
    long micros = EpochMicros.of(time);
    posts.values().forEach(post -> post.change(known -> known.from(micros)));
  }

  /// The number of posts in the index.
  public int size() {
    return posts.size();
  }

  /// Empty for a point that is unknown or deleted.
  public Optional<ServicePoint> point(UUID id) {
    return Optional.ofNullable(points.get(id)).flatMap(IndexedPoint::point);
  }

  /// Empty for a post that is unknown or deleted, or whose point is.
  public Optional<BookablePost> post(UUID id) {
    return Optional.ofNullable(posts.get(id))
        .flatMap(post -> post.pointId().flatMap(this::point).flatMap(post::of));
  }

  /// The posts of a point, in no order.
  public Stream<BookablePost> postsOfPoint(UUID id) {
    return Optional.ofNullable(points.get(id)).stream().flatMap(IndexedPoint::posts);
  }

  /// The posts of all points of an organisation, in no order; empty for an organisation of which no
  /// point is known.
  public Optional<Stream<BookablePost>> postsOfOrganisation(UUID id) {
    return Optional.ofNullable(organisations.get(id))
        .filter(theirs -> !theirs.isEmpty())
        .map(theirs -> theirs.stream().flatMap(IndexedPoint::posts));
  }

  private void put(ServicePoint point) {
    IndexedPoint indexed = indexedPoint(point.id());
    Optional<ServicePoint> before = indexed.point();
    indexed.put(point);
    organisations
        .computeIfAbsent(point.organisationId(), id -> ConcurrentHashMap.newKeySet())
        .add(indexed);
    before
        .map(ServicePoint::organisationId)
        .filter(id -> !id.equals(point.organisationId()))
        .ifPresent(id -> leave(id, indexed));
  }

  private void remove(IndexedPoint indexed) {
    indexed.point().ifPresent(point -> leave(point.organisationId(), indexed));
    indexed.put(null);
  }

  private void leave(UUID organisationId, IndexedPoint indexed) {
    organisations.getOrDefault(organisationId, Set.of()).remove(indexed);
  }

  private void put(UUID pointId, Post post) {
    IndexedPost indexed = indexedPost(post.id());
    Optional<UUID> before = indexed.pointId();
    indexed.put(pointId, post);
    indexedPoint(pointId).add(indexed);
    before.filter(id -> !id.equals(pointId)).ifPresent(id -> indexedPoint(id).remove(indexed));
  }

  private void put(UUID postId, PostDay day) {
    int date = Math.toIntExact(day.date().toEpochDay());
    List<TimeRange> slots = day.openSlots();
    if (slots.isEmpty()) {
      change(postId, time -> time.without(date));
    } else {
      Grid grid = grids.shared(Grid.of(slots));
      long begin = EpochMicros.of(slots.getFirst().start());
      change(postId, time -> time.with(new Day(date, day.version(), begin, grid)));
    }
  }

  private void change(UUID postId, UnaryOperator<PostTime> change) {
    indexedPost(postId).change(change);
  }

  private IndexedPoint indexedPoint(UUID id) {
    return points.computeIfAbsent(id, unknown -> new IndexedPoint());
  }

  private IndexedPost indexedPost(UUID id) {
    return posts.computeIfAbsent(id, unknown -> new IndexedPost());
  }
}
