package io.slotwright.schedule.hours.flow;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.hours.Revised;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.HoursOwner;
import io.slotwright.schedule.version.flow.ChangeHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/// Puts a revision of a post's hours in force: template, overrides and blocks under one
/// version, and the days that it touches. Part of the caller's transaction, which has locked the
/// post.
@ApplicationScoped
public class PutInForce {

  private final Templates templates;
  private final Overrides overrides;
  private final Blocks blocks;
  private final ChangeHours changeHours;
  private final InstantSource clock;

  PutInForce(
      Templates templates,
      Overrides overrides,
      Blocks blocks,
      ChangeHours changeHours,
      InstantSource clock) {
    this.templates = templates;
    this.overrides = overrides;
    this.blocks = blocks;
    this.changeHours = changeHours;
    this.clock = clock;
  }

  /// Makes a new version, unless the revision is empty.
  ///
  /// @param current the version that `revision` starts from
  public Uni<Revised> put(
      SqlConnection connection, Post post, long current, Revision revision, Change change) {
    Uni<Long> version =
        revision.isEmpty()
            ? Uni.createFrom().item(current)
            : change(connection, post, revision, change);
    return version.map(now -> new Revised(post.id(), now, revision));
  }

  private Uni<Long> change(SqlConnection connection, Post post, Revision revision, Change change) {
    LongFunction<Uni<Void>> store = version -> store(connection, post.id(), version, revision);
    Optional<DateSpan> dates =
        revision.weekly().isPresent()
            ? Optional.empty()
            : revision.dates(post.location().timezone());
    return dates
        .map(touched -> changeHours.on(touched, connection, post.id(), change, store))
        .orElseGet(() -> changeHours.everyDay(connection, post.id(), change, store));
  }

  private Uni<Void> store(SqlConnection connection, UUID postId, long version, Revision revision) {
    HoursOwner owner = HoursOwner.post(postId);
    return revision
        .weekly()
        .map(hours -> put(connection, new Template(postId, version, hours)))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .call(() -> overrides.remove(connection, owner, version, revision.overridesRemoved()))
        .call(() -> overrides.set(connection, owner, version, revision.overridesSet()))
        .call(() -> blocks.remove(connection, owner, version, ids(revision.blocksRemoved())))
        .call(() -> blocks.add(connection, owner, version, revision.blocksAdded()));
  }

  private Uni<Void> put(SqlConnection connection, Template template) {
    return templates.add(connection, template, clock.instant());
  }

  private static List<UUID> ids(List<Block> blocks) {
    return blocks.stream().map(Block::id).toList();
  }
}
