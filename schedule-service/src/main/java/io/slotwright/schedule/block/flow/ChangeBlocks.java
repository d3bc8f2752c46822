package io.slotwright.schedule.block.flow;

import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.block.BlockProposal.Stretch;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes time out of a post, or gives it back; the days it lies on follow in the same transaction.
@ApplicationScoped
public class ChangeBlocks {

  private final Transactions transactions;
  private final Posts posts;
  private final Blocks blocks;
  private final RegenerateDays days;
  private final IdSource ids;

  ChangeBlocks(
      Transactions transactions, Posts posts, Blocks blocks, RegenerateDays days, IdSource ids) {
    this.transactions = transactions;
    this.posts = posts;
    this.blocks = blocks;
    this.days = days;
    this.ids = ids;
  }

  /// Takes a stretch out, in the transaction of `connection`.
  ///
  /// @param target the post
  public Uni<Decision<Block>> add(SqlConnection connection, Target target, Stretch stretch) {
    Block block = new Block(ids.next(), stretch.range(), stretch.reason());
    return Decisions.whenFound(
        posts.lockOwn(connection, target),
        "post",
        post ->
            blocks
                .add(connection, post.id(), block)
                .call(() -> regenerate(connection, post, block))
                .replaceWith(Decision.accept(block)));
  }

  /// Gives a stretch back.
  ///
  /// @param target the post
  public Uni<Decision<Block>> remove(Target target, UUID blockId) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                posts.lockOwn(connection, target),
                "post",
                post ->
                    Decisions.whenFound(
                        blocks.remove(connection, post.id(), blockId),
                        "block",
                        block ->
                            regenerate(connection, post, block)
                                .replaceWith(Decision.accept(block)))));
  }

  private Uni<Void> regenerate(SqlConnection connection, Post post, Block block) {
    DateSpan dates = DateSpan.of(block.range(), post.location().timezone());
    return days.touched(connection, post.id(), dates);
  }
}
