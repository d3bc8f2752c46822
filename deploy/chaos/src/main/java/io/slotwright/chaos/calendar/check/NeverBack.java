package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Lines;
import io.slotwright.chaos.calendar.history.Stamp;
import io.slotwright.chaos.check.Breach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What one client is told of a post never goes back to an earlier version, nor to an epoch that
/// has ended; and another epoch begins with all cells.
final class NeverBack implements CalendarCheck {

  @Override
  public String promise() {
    return "what a client is told never goes back";
  }

  @Override
  public List<Breach> breaches(CalendarHistory history) {
    List<Breach> breaches = new ArrayList<>();
    history.byClient().forEach(deeds -> breaches.addAll(new Client().follow(deeds)));
    return breaches;
  }

  /// Frames wait in line while their client reads: they are compared with what it was told before
  /// only where its connection began, and then with each other.
  private final class Client {
    private final Line all = new Line();
    private Line connection = new Line();
    private final List<Breach> breaches = new ArrayList<>();

    List<Breach> follow(List<Deed> deeds) {
      for (Deed deed : deeds) {
        switch (deed) {
          case Deed.Joined joined -> join(joined);
          case Deed.Framed framed -> {
            judge(connection, framed);
            all.learn(Said.by(framed));
          }
          case Deed.Read read -> {
            judge(all, read);
            all.learn(Said.by(read));
          }
          case Deed.Ended ended -> {}
          case Deed.Compared compared -> {}
        }
      }
      return breaches;
    }

    /// A client that says that it knows nothing is a new one.
    private void join(Deed.Joined joined) {
      if (joined.told().isEmpty()) {
        all.forget();
      }
      connection = new Line();
      connection.learn(new Said(joined.told(), true));
    }

    private void judge(Line line, Deed deed) {
      line.breach(Said.by(deed)).ifPresent(what -> breaches.add(breach(what, deed)));
      line.learn(Said.by(deed));
    }
  }

  /// What was told so far.
  private static final class Line {
    private final Map<UUID, Stamp> latest = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    Optional<String> breach(Said said) {
      return said.posts().entrySet().stream()
          .flatMap(post -> breach(post.getKey(), post.getValue(), said.whole()).stream())
          .findFirst();
    }

    private Optional<String> breach(UUID post, Stamp now, boolean whole) {
      return Optional.ofNullable(latest.get(post)).flatMap(before -> breach(before, now, whole));
    }

    private Optional<String> breach(Stamp before, Stamp now, boolean whole) {
      if (now.isOlderThan(before)) {
        return Optional.of("back from %s".formatted(Lines.of(before)));
      }
      if (now.isOfEpochOf(before)) {
        return Optional.empty();
      }
      if (ended.contains(now.epoch())) {
        return Optional.of("back to an epoch that has ended, from " + Lines.of(before));
      }
      return whole
          ? Optional.empty()
          : Optional.of("another epoch after %s, unannounced".formatted(Lines.of(before)));
    }

    void learn(Said said) {
      said.posts()
          .forEach(
              (post, now) -> {
                Stamp before = latest.get(post);
                if (before == null || !now.isOlderThan(before)) {
                  latest.put(post, now);
                }
                if (before != null && !now.isOfEpochOf(before)) {
                  ended.add(before.epoch());
                }
              });
    }

    void forget() {
      latest.clear();
      ended.clear();
    }
  }
}
