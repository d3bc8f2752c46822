package io.slotwright.schedule.post.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.IfBooked;
import io.slotwright.schedule.post.Post;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Deletes one post; its number is free again.
@ApplicationScoped
public class DeletePost {

  private final Transactions transactions;
  private final Posts posts;
  private final RemovePosts removal;

  DeletePost(Transactions transactions, Posts posts, RemovePosts removal) {
    this.transactions = transactions;
    this.posts = posts;
    this.removal = removal;
  }

  /// @return the post, or refused with [Refusal.NotFound] or `has-upcoming-bookings`
  public Uni<Decision<List<Post>>> delete(Target target, IfBooked ifBooked) {
    return transactions.run(
        connection ->
            posts
                .lockAsSeen(connection, target)
                .chain(
                    locked ->
                        Decisions.whenAccepted(
                            locked, post -> removal.remove(connection, List.of(post), ifBooked))));
  }
}
