package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.DraftPreview;
import io.slotwright.schedule.draft.Patch;
import io.slotwright.schedule.draft.Publication;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.hours.flow.PutInForce;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.version.Change;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes a draft the hours of its post, completely or not at all, and only on the version that it
/// was based on: of two operators who publish, the second is refused and has to review the change.
@ApplicationScoped
public class PublishDraft {

  private final Transactions transactions;
  private final LockDraft lock;
  private final PreviewDraft previewDraft;
  private final PutInForce putInForce;
  private final Drafts drafts;
  private final AnnounceDraft announce;

  PublishDraft(
      Transactions transactions,
      LockDraft lock,
      PreviewDraft previewDraft,
      PutInForce putInForce,
      Drafts drafts,
      AnnounceDraft announce) {
    this.transactions = transactions;
    this.lock = lock;
    this.previewDraft = previewDraft;
    this.putInForce = putInForce;
    this.drafts = drafts;
    this.announce = announce;
  }

  /// @param target the draft; what the caller has seen is the draft's version
  /// @return refused with [Refusal.NotFound], `draft-published`, `draft-outdated`, or
  ///     [Refusal.Invalid] when patches do not fit any more
  public Uni<Decision<Publication>> publish(Target target) {
    return transactions.run(
        connection ->
            lock.whenOpen(
                connection,
                target,
                (post, draft) ->
                    previewDraft
                        .on(connection, draft, Patch.extent(draft.content().patches()))
                        .chain(tried -> publish(connection, post, draft, tried))));
  }

  private Uni<Decision<Publication>> publish(
      SqlConnection connection, Post post, Draft.Open draft, DraftPreview tried) {
    long current = tried.base().version();
    return draft.isOutdatedAt(current)
        ? Decisions.refuse(draft.outdated(current))
        : Decisions.whenAccepted(
            tried.revision(), revision -> publish(connection, post, draft, revision));
  }

  private Uni<Decision<Publication>> publish(
      SqlConnection connection, Post post, Draft.Open draft, Revision revision) {
    return putInForce
        .put(connection, post, draft.content().baseVersion(), revision, Change.DRAFT_PUBLISHED)
        .map(revised -> new Publication(draft.published(revised.version()), revised))
        .call(publication -> drafts.update(connection, publication.draft()))
        .call(publication -> announce.changed(connection, post, publication.draft()))
        .map(Decision::accept);
  }
}
