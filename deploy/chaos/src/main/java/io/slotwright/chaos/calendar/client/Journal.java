package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Stamp;
import io.slotwright.chaos.history.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Records what all clients of a round do, and what is known among them.
final class Journal {
  private final Moments moments = new Moments();
  private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
  private final Map<UUID, Stamp> rumours = new ConcurrentHashMap<>();
  private final Sums sums;

  Journal(Sums sums) {
    this.sums = sums;
  }

  Instant now() {
    return moments.now();
  }

  void note(Deed deed) {
    deeds.add(deed);
    sums.add(deed);
    switch (deed) {
      case Deed.Read(var _, var _, var _, var _, Answer.Whole whole) ->
          whole.posts().forEach(this::spread);
      case Deed.Framed framed -> spread(framed.post(), framed.stamp());
      default -> {}
    }
  }

  private void spread(UUID post, Stamp stamp) {
    rumours.merge(post, stamp, (known, now) -> now.isOlderThan(known) ? known : now);
  }

  /// The newest state of a post that any client was told.
  Optional<Stamp> rumour(UUID post) {
    return Optional.ofNullable(rumours.get(post));
  }

  void cut() {
    sums.cut();
  }

  List<Deed> deeds() {
    return List.copyOf(deeds);
  }
}
