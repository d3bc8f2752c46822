package io.slotwright.schedule.hours.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.BlockProposal.Stretch;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.WallClock;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.HoursOwner;
import io.slotwright.schedule.version.LockedOwner;
import io.slotwright.schedule.version.flow.ChangeHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Blocks time of a post or of all posts of a service point, or unblocks it, and regenerates its
/// days in the same transaction.
@ApplicationScoped
public class ChangeBlocks {

  private final Transactions transactions;
  private final Owners owners;
  private final Blocks blocks;
  private final ChangeHours changeHours;
  private final IdSource ids;

  ChangeBlocks(
      Transactions transactions,
      Owners owners,
      Blocks blocks,
      ChangeHours changeHours,
      IdSource ids) {
    this.transactions = transactions;
    this.owners = owners;
    this.blocks = blocks;
    this.changeHours = changeHours;
    this.ids = ids;
  }

  /// Blocks a stretch, in the transaction of `connection`.
  ///
  /// @param target the owner
  public Uni<Decision<Block>> add(
      SqlConnection connection, HoursOwner.Kind kind, Target target, Stretch stretch) {
    Block block = new Block(ids.next(), stretch.range(), stretch.reason());
    return Decisions.whenFound(
        owners.lock(connection, kind, target),
        kind.what(),
        locked ->
            changeHours
                .on(
                    dates(locked, block),
                    connection,
                    locked,
                    Change.BLOCK_ADDED,
                    version -> blocks.add(connection, locked.owner(), version, List.of(block)))
                .replaceWith(Decision.accept(block)));
  }

  /// Removes a block.
  ///
  /// @param target the owner
  public Uni<Decision<Block>> remove(HoursOwner.Kind kind, Target target, UUID blockId) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                owners.lock(connection, kind, target),
                kind.what(),
                locked ->
                    Decisions.whenFound(
                        blocks.find(connection, locked.owner(), blockId),
                        "block",
                        block ->
                            remove(connection, locked, block)
                                .replaceWith(Decision.accept(block)))));
  }

  private Uni<Long> remove(SqlConnection connection, LockedOwner locked, Block block) {
    return changeHours.on(
        dates(locked, block),
        connection,
        locked,
        Change.BLOCK_REMOVED,
        version -> blocks.remove(connection, locked.owner(), version, List.of(block.id())));
  }

  private static DateSpan dates(LockedOwner locked, Block block) {
    return new WallClock(locked.zone()).dates(block.range());
  }
}
