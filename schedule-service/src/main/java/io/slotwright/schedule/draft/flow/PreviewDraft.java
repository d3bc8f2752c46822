package io.slotwright.schedule.draft.flow;

import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.DraftBase;
import io.slotwright.schedule.draft.DraftPreview;
import io.slotwright.schedule.draft.Drafting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Applies drafts to the current state of their posts.
@ApplicationScoped
public class PreviewDraft {

  private final ReadDraftBase base;
  private final IdSource ids;

  PreviewDraft(ReadDraftBase base, IdSource ids) {
    this.base = base;
    this.ids = ids;
  }

  /// @param extent what the post is looked at for: all patches of the draft, or more
  public Uni<DraftPreview> on(
      SqlConnection connection, Draft.Open draft, Optional<TimeRange> extent) {
    return base.of(connection, draft.content().postId(), extent).map(now -> preview(now, draft));
  }

  private DraftPreview preview(DraftBase now, Draft.Open draft) {
    return new DraftPreview(now, new Drafting(now, draft.content().patches()).revision(ids::next));
  }
}
