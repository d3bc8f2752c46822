package io.slotwright.schedule.draft.flow;

import io.slotwright.common.event.DraftChanged;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.post.Post;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Tells the other services of drafts, in the transaction of the change.
@ApplicationScoped
class AnnounceDraft {

  private final Outbox outbox;
  private final InstantSource clock;

  AnnounceDraft(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /// A draft that was begun, edited, rebased or published.
  Uni<Void> changed(SqlConnection connection, Post post, Draft draft) {
    return tell(connection, draft.changedAt(post.location().organisationId(), clock.instant()));
  }

  Uni<Void> discarded(SqlConnection connection, Post post, Draft.Open draft) {
    return tell(connection, draft.discardedAt(post.location().organisationId(), clock.instant()));
  }

  private Uni<Void> tell(SqlConnection connection, DraftChanged event) {
    return outbox.append(connection, List.of(event));
  }
}
