package io.slotwright.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The domains that this replica sends mails to, and how many mails to each may begin now, so that
/// a domain in trouble holds back no other.
///
/// A domain begins with one mail; once it is answered, the domain is trusted. A mail without a
/// prompt answer moves to the late ones, which have places of their own, and its domain is silent:
/// it gets one mail after ever longer pauses until it answers. Some places are only for trusted
/// domains.
public final class Destinations {

  /// One place in so many is for trusted domains.
  private static final int RESERVED = 4;

  /// Domains without a mail on its way are remembered; then the one used longest ago is forgotten.
  private static final int MOST_KNOWN = 200;

  /// Of a pause whose length nothing else depends on.
  private static final double MIDDLE = 0.5;

  /// @param mails the most on their way, without late ones
  /// @param late the most that wait for a late answer
  /// @param toOneDomain the most on their way to one domain
  /// @param perSecond the most that begin in a second to one domain; 0 for no limit
  /// @param promptly a prompt answer takes no longer
  /// @param pauses of a domain that is silent, or whose server takes no mails for now
  public record Limits(
      int mails, int late, int toOneDomain, double perSecond, Duration promptly, Backoff pauses) {

    private int untrusted() {
      return mails == 1 ? 1 : mails - Math.max(1, mails / RESERVED);
    }
  }

  /// What may begin now.
  ///
  /// @param atMost 0 for nothing
  /// @param toEach how many mails to each of these domains
  /// @param toOthers how many mails to any other domain
  public record Admission(int atMost, Map<String, Integer> toEach, int toOthers) {
    public Admission {
      toEach = Map.copyOf(toEach);
    }

    /// The same with a further limit.
    public Admission atMost(int most) {
      return new Admission(Math.min(atMost, most), toEach, toOthers);
    }
  }

  /// How a mail has ended, as far as it concerns its domain.
  public enum End {
    ANSWERED,
    /// Its server takes no mails for now.
    REFUSED,
    /// It has no answer of the domain, for whatever reason.
    UNKNOWN
  }

  private enum Standing {
    NEW,
    TRUSTED,
    SILENT
  }

  private final Limits limits;
  private final Map<String, Destination> known = new LinkedHashMap<>(16, 0.75f, true);

  public Destinations(Limits limits) {
    this.limits = limits;
  }

  public synchronized Admission admission(Instant now) {
    known.values().forEach(domain -> domain.noticeSilence(now));
    int free = limits.mails - sum(domain -> domain.begun.size());
    int freeForUntrusted = Math.min(free, limits.untrusted() - sum(Destination::untrusted));
    boolean anybody = freeForUntrusted > 0;
    return new Admission(
        Math.max(0, anybody ? freeForUntrusted : free), toEach(anybody, now), anybody ? 1 : 0);
  }

  private Map<String, Integer> toEach(boolean anybody, Instant now) {
    Map<String, Integer> toEach = new HashMap<>();
    int late = lateOnes();
    for (Destination domain : known.values()) {
      int allowed = domain.allowed(now, anybody, late);
      late += domain.standing == Standing.SILENT ? allowed : 0;
      toEach.put(domain.name, allowed);
    }
    return toEach;
  }

  private int lateOnes() {
    return sum(domain -> domain.late);
  }

  private int sum(ToIntFunction<Destination> count) {
    return known.values().stream().mapToInt(count).sum();
  }

  /// A mail to `domain` begins.
  public synchronized void begin(String domain, Instant now) {
    of(domain).begin(now);
    forgetUnused(now);
  }

  /// The mail to `domain` that began at `begun` has ended.
  ///
  /// @param dice from 0 inclusive to 1 exclusive
  public synchronized void end(String domain, Instant begun, End end, Instant now, double dice) {
    of(domain).end(begun, end, now, dice);
  }

  private Destination of(String domain) {
    return known.computeIfAbsent(domain, Destination::new);
  }

  private void forgetUnused(Instant now) {
    Iterator<Destination> oldest = known.values().iterator();
    for (int surplus = known.size() - MOST_KNOWN; surplus > 0 && oldest.hasNext(); ) {
      if (oldest.next().isUnused(now)) {
        oldest.remove();
        surplus--;
      }
    }
  }

  private final class Destination {
    private final String name;
    private final Deque<Instant> begun = new ArrayDeque<>();
    private int late;
    private Standing standing = Standing.NEW;
    private Instant notBefore = Instant.MIN;
    private int troubles;
    private double mayBegin = Math.max(1, limits.perSecond);
    private Instant countedAt = Instant.MIN;

    Destination(String name) {
      this.name = name;
    }

    void begin(Instant now) {
      if (limits.perSecond > 0) {
        mayBegin = mayBegin(now) - 1;
        countedAt = now;
      }
      if (standing == Standing.SILENT && lateOnes() < limits.late) {
        late++;
        pause(now, MIDDLE);
      } else {
        begun.add(now);
      }
    }

    void end(Instant since, End end, Instant now, double dice) {
      if (!begun.removeFirstOccurrence(since)) {
        late--;
      }
      switch (end) {
        case ANSWERED -> answered();
        case REFUSED -> pause(now, dice);
        case UNKNOWN -> {}
      }
    }

    private void answered() {
      if (standing == Standing.SILENT) {
        notBefore = Instant.MIN;
      }
      standing = Standing.TRUSTED;
      troubles = 0;
    }

    /// Mails that were on their way together are refused together, which counts once.
    private void pause(Instant now, double dice) {
      if (!now.isBefore(notBefore)) {
        troubles++;
        notBefore = now.plus(limits.pauses.after(troubles, dice));
      }
    }

    void noticeSilence(Instant now) {
      Instant prompt = now.minus(limits.promptly);
      while (!begun.isEmpty() && begun.peek().isBefore(prompt)) {
        standing = Standing.SILENT;
        pause(now, MIDDLE);
        if (lateOnes() >= limits.late) {
          return;
        }
        begun.remove();
        late++;
      }
    }

    int allowed(Instant now, boolean anybody, int lateOnes) {
      if (now.isBefore(notBefore)) {
        return 0;
      }
      int more =
          switch (standing) {
            case NEW -> anybody ? 1 - begun.size() : 0;
            case TRUSTED -> limits.toOneDomain - begun.size();
            case SILENT -> lateOnes < (late == 0 ? limits.late : limits.late / 2) ? 1 : 0;
          };
      return Math.max(0, limits.perSecond > 0 ? Math.min(more, (int) mayBegin(now)) : more);
    }

    int untrusted() {
      return standing == Standing.TRUSTED ? 0 : begun.size();
    }

    boolean isUnused(Instant now) {
      return begun.isEmpty() && late == 0 && !now.isBefore(notBefore) && isRested(now);
    }

    private boolean isRested(Instant now) {
      return limits.perSecond == 0 || mayBegin(now) >= Math.max(1, limits.perSecond);
    }

    /// What did not begin in the last second may still.
    private double mayBegin(Instant now) {
      double burst = Math.max(1, limits.perSecond);
      return countedAt.equals(Instant.MIN)
          ? burst
          : Math.min(
              burst,
              mayBegin + limits.perSecond * Duration.between(countedAt, now).toNanos() / 1e9);
    }
  }
}
