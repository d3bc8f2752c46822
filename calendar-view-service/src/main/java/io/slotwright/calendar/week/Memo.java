package io.slotwright.calendar.week;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// A pure function that remembers its last used results.
public final class Memo<K, V> {

  private final Function<K, V> function;
  private final Map<K, V> results;

  /// @param size the number of results that are remembered at most
  public Memo(int size, Function<K, V> function) {
    this.function = function;
    this.results =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  /// Computes an unknown result while others wait, so that it is computed once.
  public synchronized V of(K argument) {
    return results.computeIfAbsent(argument, function);
  }
}
