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
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.ChangeAvailability;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Takes time out of a post, or gives it back; the days it lies on follow in the same transaction.
@ApplicationScoped
public class ChangeBlocks {

  private final Transactions transactions;
  private final Posts posts;
  private final Blocks blocks;
  private final ChangeAvailability availability;
  private final IdSource ids;

  ChangeBlocks(
      Transactions transactions,
      Posts posts,
      Blocks blocks,
      ChangeAvailability availability,
      IdSource ids) {
    this.transactions = transactions;
    this.posts = posts;
    this.blocks = blocks;
    this.availability = availability;
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
            availability
                .on(
                    dates(post, block),
                    connection,
                    post.id(),
                    Change.BLOCK_ADDED,
                    version -> blocks.add(connection, post.id(), version, List.of(block)))
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
                        blocks.find(connection, post.id(), blockId),
                        "block",
                        block ->
                            remove(connection, post, block).replaceWith(Decision.accept(block)))));
  }

  private Uni<Long> remove(SqlConnection connection, Post post, Block block) {
    return availability.on(
        dates(post, block),
        connection,
        post.id(),
        Change.BLOCK_REMOVED,
        version -> blocks.remove(connection, post.id(), version, List.of(block.id())));
  }

  private static DateSpan dates(Post post, Block block) {
    return DateSpan.of(block.range(), post.location().timezone());
  }
}
