package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Deed;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what clients of the calendar did.
public final class Sums {
  private final LongAdder reads = new LongAdder();
  private final LongAdder cuts = new LongAdder();
  private final Map<String, LongAdder> all = new ConcurrentHashMap<>();

  void add(Deed deed) {
    switch (deed) {
      case Deed.Read read -> {
        if (read.answer() instanceof Answer.Whole || read.answer() instanceof Answer.Unchanged) {
          reads.increment();
        }
        count("read | " + words(read.answer()));
        if (!read.told().isEmpty()) {
          count("read | said what it knew");
        }
      }
      case Deed.Joined joined ->
          count(joined.told().isEmpty() ? "viewer | joined" : "viewer | resumed");
      case Deed.Framed framed -> count("frame | " + framed.kind().name().toLowerCase(Locale.ROOT));
      case Deed.Ended ended -> count("viewer | ended by " + ended.code());
      case Deed.Compared compared -> count("viewer | compared");
    }
  }

  /// A viewer cuts its own connection.
  void cut() {
    cuts.increment();
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case Answer.Whole whole -> whole.age() == Age.CURRENT ? "200" : "200, stale";
      case Answer.Unchanged unchanged -> "304";
      case Answer.Refused refused -> "%d %s".formatted(refused.status(), refused.code());
      case Answer.Silence silence -> "no answer";
    };
  }

  private void count(String what) {
    all.computeIfAbsent(what, any -> new LongAdder()).increment();
  }

  /// Questions with an answer, with or without a body.
  public long reads() {
    return reads.sum();
  }

  /// Live connections that their viewers cut.
  public long cuts() {
    return cuts.sum();
  }

  /// All, by what was done and how it ended.
  public SortedMap<String, Long> all() {
    SortedMap<String, Long> sums = new TreeMap<>();
    all.forEach((what, count) -> sums.put(what, count.sum()));
    return sums;
  }
}
