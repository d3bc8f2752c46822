package io.slotwright.calendar.live.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Counts the connections of viewers and the posts that they watch, by the address of the client.
@ApplicationScoped
public class Places {

  private final LiveSettings settings;
  private final AtomicInteger taken = new AtomicInteger();
  private final ConcurrentMap<String, Integer> takenByAddress = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> postsByAddress = new ConcurrentHashMap<>();

  Places(LiveSettings settings) {
    this.settings = settings;
  }

  public boolean isFull(String address) {
    return taken.get() >= settings.connections()
        || takenByAddress.getOrDefault(address, 0) >= settings.connectionsPerAddress();
  }

  /// Counts a connection, which [#free] must end.
  ///
  /// @return whether it is within the limits, even if others came at the same moment
  public boolean take(String address) {
    return taken.incrementAndGet() <= settings.connections()
        & takenByAddress.merge(address, 1, Integer::sum) <= settings.connectionsPerAddress();
  }

  public void free(String address) {
    taken.decrementAndGet();
    takenByAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  /// Counts more posts that an address watches, or fewer.
  ///
  /// @return whether they are within the limit
  boolean count(String address, int more) {
    if (more == 0) {
      return true;
    }
    Integer posts = postsByAddress.merge(address, more, Places::sumUnlessZero);
    return posts == null || posts <= settings.postsPerAddress();
  }

  private static @Nullable Integer sumUnlessZero(Integer one, Integer other) {
    int sum = one + other;
    return sum == 0 ? null : sum;
  }
}
