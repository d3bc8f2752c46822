package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Locks a post and then a draft of it that is to be changed.
@ApplicationScoped
public class LockDraft {

  private final Posts posts;
  private final Drafts drafts;

  LockDraft(Posts posts, Drafts drafts) {
    this.posts = posts;
    this.drafts = drafts;
  }

  /// Calls `next` with a draft that is still open and at the version that `target` means.
  ///
  /// @return refused with [Refusal.NotFound], `draft-published`, or as `next` refuses
  <R> Uni<Decision<R>> whenOpen(
      SqlConnection connection,
      Target target,
      BiFunction<Post, Draft.Open, Uni<Decision<R>>> next) {
    return Decisions.whenFound(
        drafts.find(connection, target),
        "draft",
        found ->
            Decisions.whenFound(
                posts.lock(connection, found.content().postId()),
                "draft",
                post ->
                    Decisions.whenFound(
                        drafts.lock(connection, target),
                        "draft",
                        draft -> goOn(target, draft, open -> next.apply(post, open)))));
  }

  private static <R> Uni<Decision<R>> goOn(
      Target target, Draft draft, Function<Draft.Open, Uni<Decision<R>>> next) {
    return switch (draft) {
      case Draft.Published published -> Decisions.refuse(published.refusal());
      case Draft.Open open ->
          Decisions.whenAccepted(target.ifSeen(open, open.content().version()), next);
    };
  }
}
