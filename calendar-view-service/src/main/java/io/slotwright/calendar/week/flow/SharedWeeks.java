package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Revision;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/// Drawn weeks that all replicas share, and that outlive them. A failure means that nothing is
/// found and nothing kept: slower, never wrong.
public interface SharedWeeks {

  /// The gzip bytes of exactly this revision, as they were [#put].
  Uni<Optional<Buffer>> find(WeekName name, Revision revision);

  /// Keeps a week, without anybody waiting for it.
  void put(WeekName name, Revision revision, Buffer gzip);
}
