package io.slotwright.schedule.post.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.PostDetails;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.ChangeHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Changes a post, and regenerates the days whose slots that changes.
@ApplicationScoped
public class ChangePost {

  private final Transactions transactions;
  private final Posts posts;
  private final ChangeHours changeHours;
  private final Outbox outbox;
  private final InstantSource clock;

  ChangePost(
      Transactions transactions,
      Posts posts,
      ChangeHours changeHours,
      Outbox outbox,
      InstantSource clock) {
    this.transactions = transactions;
    this.posts = posts;
    this.changeHours = changeHours;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Makes a post offer slots, or stop offering them; without a change it stays as it is.
  public Uni<Decision<Post>> switchTo(Target target, boolean active) {
    return change(target, post -> Decision.accept(post.details().withActive(active)));
  }

  /// Changes a post to the details that `wanted` computes from its current state.
  ///
  /// @return refused with [Refusal.NotFound], `post-number-taken`, or as `wanted` refuses
  public Uni<Decision<Post>> change(Target target, Function<Post, Decision<PostDetails>> wanted) {
    return transactions.run(
        connection ->
            posts
                .lockLocationOf(connection, target.id())
                .chain(() -> posts.lockAsSeen(connection, target))
                .chain(
                    locked ->
                        Decisions.whenAccepted(
                            locked, post -> change(connection, post, wanted.apply(post)))));
  }

  private Uni<Decision<Post>> change(
      SqlConnection connection, Post post, Decision<PostDetails> wanted) {
    return Decisions.whenAccepted(
        wanted, details -> apply(connection, post, post.revised(details)));
  }

  private Uni<Decision<Post>> apply(SqlConnection connection, Post before, Post after) {
    return after.equals(before)
        ? Decisions.accept(before)
        : posts
            .update(connection, after)
            .chain(
                updated ->
                    updated
                        ? announce(connection, before, after).replaceWith(Decision.accept(after))
                        : Decisions.refuse(after.details().numberTaken()));
  }

  private Uni<Void> announce(SqlConnection connection, Post before, Post after) {
    Uni<Void> told = outbox.append(connection, List.of(after.changedAt(clock.instant())));
    return after.details().makesOtherSlotsThan(before.details())
        ? told.call(() -> changeHours.everyDay(connection, List.of(after.id()), Change.POST))
        : told;
  }
}
