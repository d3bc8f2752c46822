package io.slotwright.bench.booking;

import io.slotwright.bench.load.Load;
import io.slotwright.bench.load.Load.TimedAnswer;
import io.slotwright.local.machine.Failure;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// A crowd that wants one slot, then another: one client wins each, and the others should get their
/// refusals quickly.
final class HotSlot implements AutoCloseable {
  static final int CLIENTS = 100;
  private static final int WARM_UP = 30;
  private static final int DIGITS = 3;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private final Load crowd;
  private final Iterator<FreeSlot> free;
  private @Nullable FreeSlot wanted;

  /// @param free enough slots for all crowds
  HotSlot(URI service, Iterator<FreeSlot> free) throws InterruptedException {
    this.crowd = new Load(service, () -> Objects.requireNonNull(wanted).booking());
    this.free = free;
    run(WARM_UP);
  }

  /// The result of several crowds, one after another.
  ///
  /// @param losers how long the losers waited for their refusals, in nanoseconds
  record Outcome(double attemptsPerSecond, Histogram losers) {
    double millis(double percentile) {
      return Load.millis(losers, percentile);
    }
  }

  Outcome run(int slots) throws InterruptedException {
    Histogram losers = new Histogram(DIGITS);
    long nanos = 0;
    for (int i = 0; i < slots; i++) {
      wanted = free.next();
      List<TimedAnswer> answers = crowd.together(CLIENTS);
      requireOneWinner(answers);
      answers.stream()
          .filter(answer -> answer.status() == CONFLICT)
          .forEach(answer -> losers.recordValue(answer.nanos()));
      nanos += answers.stream().mapToLong(TimedAnswer::nanos).max().orElseThrow();
    }
    return new Outcome(slots * CLIENTS / (nanos / 1e9), losers);
  }

  private void requireOneWinner(List<TimedAnswer> answers) {
    long winners = answers.stream().filter(answer -> answer.status() == CREATED).count();
    long losers = answers.stream().filter(answer -> answer.status() == CONFLICT).count();
    if (winners != 1 || winners + losers != CLIENTS) {
      throw new Failure(
          "Of %d who wanted one slot, %d won and %d lost.".formatted(CLIENTS, winners, losers));
    }
  }

  @Override
  public void close() {
    crowd.close();
  }
}
