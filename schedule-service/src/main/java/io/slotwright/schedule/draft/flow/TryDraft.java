package io.slotwright.schedule.draft.flow;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.Drafting;
import io.slotwright.schedule.draft.Ground;
import io.slotwright.schedule.draft.Trial;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Puts drafts on what their posts are now.
@ApplicationScoped
public class TryDraft {

  private final ReadGround ground;
  private final IdSource ids;

  TryDraft(ReadGround ground, IdSource ids) {
    this.ground = ground;
    this.ids = ids;
  }

  /// @param extent what the post is looked at for: all patches of the draft, or more
  public Uni<Trial> on(SqlConnection connection, Draft.Open draft, Optional<TimeRange> extent) {
    return ground.of(connection, draft.content().postId(), extent).map(now -> trial(now, draft));
  }

  private Trial trial(Ground now, Draft.Open draft) {
    return new Trial(now, new Drafting(now, draft.content().patches()).revision(ids::next));
  }
}
