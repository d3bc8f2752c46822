package io.slotwright.calendar.flag.flow;

import io.slotwright.calendar.flag.Flag;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What this replica knows of all flags. While PostgreSQL is away, it stays what it was.
@ApplicationScoped
public class KnownFlags {

  private final Flags flags;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

  KnownFlags(Flags flags) {
    this.flags = flags;
  }

  /// @param number in the order in which readings began
  private record Reading(long number, SortedMap<String, Flag> flags) {

    static Reading of(long number, List<Flag> found) {
      SortedMap<String, Flag> flags = new TreeMap<>();
      found.forEach(flag -> flags.put(flag.key(), flag));
      return new Reading(number, Collections.unmodifiableSortedMap(flags));
    }

    /// A reading that began before a change was committed must not replace one that began after it.
    static Reading newer(@Nullable Reading one, Reading other) {
      return one == null || one.number < other.number ? other : one;
    }
  }

  /// The flags by key, from memory. Only before the first reading has succeeded they are read for
  /// the caller, and a failure is the caller's.
  public Uni<SortedMap<String, Flag>> all() {
    Reading known = last.get();
    return known == null ? read() : Uni.createFrom().item(known.flags());
  }

  /// Reads the flags again.
  public Uni<SortedMap<String, Flag>> read() {
    return Uni.createFrom()
        .deferred(
            () -> {
              long number = begun.incrementAndGet();
              return flags.all().map(found -> learn(Reading.of(number, found)));
            });
  }

  private SortedMap<String, Flag> learn(Reading reading) {
    return last.accumulateAndGet(reading, Reading::newer).flags();
  }
}
