package io.slotwright.booking.index;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/// Gives equal grids as one, for as long as some day has it. For one thread at a time.
final class Grids {

  private final Map<Grid, WeakReference<Grid>> known = new WeakHashMap<>();

  Grid shared(Grid grid) {
    WeakReference<Grid> reference = known.get(grid);
    Grid found = reference == null ? null : reference.get();
    if (found != null) {
      return found;
    }
    known.put(grid, new WeakReference<>(grid));
    return grid;
  }
}
