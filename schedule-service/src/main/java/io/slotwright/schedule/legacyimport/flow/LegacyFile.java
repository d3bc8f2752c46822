package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.schedule.legacyimport.Rows;
import io.smallrye.mutiny.Uni;

/// A file that is read while it arrives and is never in memory as a whole.
public interface LegacyFile {

  /// The next rows, few enough for one transaction.
  Uni<Rows> next();

  /// Reads the rest of the file, because a client that is still sending would not receive the
  /// response.
  Uni<Void> close();
}
