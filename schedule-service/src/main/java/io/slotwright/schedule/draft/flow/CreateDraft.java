package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.CheckedPatches;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.DraftProposal;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Creates a draft on the current state of a post.
@ApplicationScoped
public class CreateDraft {

  private final Posts posts;
  private final CheckPatches patches;
  private final Drafts drafts;
  private final AnnounceDraft announce;
  private final IdSource ids;
  private final InstantSource clock;

  CreateDraft(
      Posts posts,
      CheckPatches patches,
      Drafts drafts,
      AnnounceDraft announce,
      IdSource ids,
      InstantSource clock) {
    this.posts = posts;
    this.patches = patches;
    this.drafts = drafts;
    this.announce = announce;
    this.ids = ids;
    this.clock = clock;
  }

  /// In the transaction of `connection`.
  ///
  /// @param target the post
  /// @param author the subject of the operator who begins it
  public Uni<Decision<Draft.Open>> create(
      SqlConnection connection, Target target, String author, DraftProposal proposal) {
    return Decisions.whenFound(
        posts.lockOwn(connection, target),
        "post",
        post ->
            patches
                .check(connection, post.id(), List.of(), proposal)
                .map(decision -> decision.map(checked -> drawn(post, author, checked)))
                .chain(
                    drawn -> Decisions.whenAccepted(drawn, draft -> add(connection, post, draft))));
  }

  private Draft.Open drawn(Post post, String author, CheckedPatches checked) {
    return Draft.Open.drawn(ids.next(), post.id(), author, checked, clock.instant());
  }

  private Uni<Decision<Draft.Open>> add(SqlConnection connection, Post post, Draft.Open draft) {
    return drafts
        .add(connection, draft)
        .chain(() -> announce.changed(connection, post, draft))
        .replaceWith(Decision.accept(draft));
  }
}
