package io.slotwright.booking.index;

import io.slotwright.booking.supply.ServicePoint;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One point's place in the index. One thread at a time changes it, while others read it.
final class IndexedPoint {

  private final Set<IndexedPost> posts = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServicePoint point;

  void put(@Nullable ServicePoint now) {
    point = now;
  }

  void add(IndexedPost post) {
    posts.add(post);
  }

  void remove(IndexedPost post) {
    posts.remove(post);
  }

  /// Empty when it is unknown or deleted.
  Optional<ServicePoint> point() {
    return Optional.ofNullable(point);
  }

  /// In no order.
  Stream<BookablePost> posts() {
    ServicePoint known = point;
    return known == null ? Stream.empty() : posts.stream().flatMap(post -> post.of(known).stream());
  }
}
