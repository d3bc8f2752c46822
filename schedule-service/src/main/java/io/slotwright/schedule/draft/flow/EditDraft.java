package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.CheckedPatches;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.DraftProposal;
import io.slotwright.schedule.draft.Patch;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.version.flow.HoursVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Changes drafts, as long as they are not published. Targets are drafts, and expect a version of
/// theirs.
@ApplicationScoped
public class EditDraft {

  private final Transactions transactions;
  private final LockDraft lock;
  private final CheckPatches patches;
  private final HoursVersions versions;
  private final Drafts drafts;
  private final AnnounceDraft announce;

  EditDraft(
      Transactions transactions,
      LockDraft lock,
      CheckPatches patches,
      HoursVersions versions,
      Drafts drafts,
      AnnounceDraft announce) {
    this.transactions = transactions;
    this.lock = lock;
    this.patches = patches;
    this.versions = versions;
    this.drafts = drafts;
    this.announce = announce;
  }

  /// Adds patches on top of the draft's.
  public Uni<Decision<Draft.Open>> append(Target target, DraftProposal proposal) {
    return patch(target, proposal, draft -> draft.content().patches());
  }

  /// Replaces all patches of the draft.
  public Uni<Decision<Draft.Open>> replace(Target target, DraftProposal proposal) {
    return patch(target, proposal, draft -> List.of());
  }

  /// Rebases the draft, with the same patches, on the current state of the post.
  public Uni<Decision<Draft.Open>> rebase(Target target) {
    return change(
        target,
        (connection, draft) ->
            versions
                .current(connection, draft.content().postId())
                .map(version -> Decision.accept(draft.rebased(version))));
  }

  /// Discards the draft.
  public Uni<Decision<Draft.Open>> discard(Target target) {
    return transactions.run(
        connection ->
            lock.whenOpen(
                connection,
                target,
                (post, draft) ->
                    drafts
                        .discard(connection, draft.content().id())
                        .chain(() -> announce.discarded(connection, post, draft))
                        .replaceWith(Decision.accept(draft))));
  }

  private Uni<Decision<Draft.Open>> patch(
      Target target, DraftProposal proposal, Function<Draft.Open, List<Patch>> kept) {
    return change(
        target,
        (connection, draft) ->
            patches
                .check(connection, draft.content().postId(), kept.apply(draft), proposal)
                .map(decision -> decision.map(CheckedPatches::patches).map(draft::with)));
  }

  private Uni<Decision<Draft.Open>> change(
      Target target, BiFunction<SqlConnection, Draft.Open, Uni<Decision<Draft.Open>>> change) {
    return transactions.run(
        connection ->
            lock.whenOpen(
                connection,
                target,
                (post, draft) ->
                    change
                        .apply(connection, draft)
                        .chain(
                            changed ->
                                Decisions.whenAccepted(
                                    changed, next -> update(connection, post, draft, next)))));
  }

  private Uni<Decision<Draft.Open>> update(
      SqlConnection connection, Post post, Draft.Open before, Draft.Open after) {
    return after.equals(before)
        ? Decisions.accept(before)
        : drafts
            .update(connection, after)
            .chain(() -> announce.changed(connection, post, after))
            .replaceWith(Decision.accept(after));
  }
}
