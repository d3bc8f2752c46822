package io.slotwright.schedule.closure.flow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.ClosurePlan;
import io.slotwright.schedule.closure.ImportedClosure;
import io.slotwright.schedule.hours.flow.Blocks;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.HoursOwner;
import io.slotwright.schedule.version.LockedOwner;
import io.slotwright.schedule.version.flow.ChangeHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Turns what an import changes into overrides and blocks of the service point, under one version.
@ApplicationScoped
public class ApplyClosures {

  /// Of a plan that only notes which events would close dates that others close.
  private static final long NO_VERSION = 0;

  private final Overrides overrides;
  private final Blocks blocks;
  private final ImportedClosures imported;
  private final ChangeHours changeHours;
  private final IdSource ids;

  ApplyClosures(
      Overrides overrides,
      Blocks blocks,
      ImportedClosures imported,
      ChangeHours changeHours,
      IdSource ids) {
    this.overrides = overrides;
    this.blocks = blocks;
    this.imported = imported;
    this.changeHours = changeHours;
    this.ids = ids;
  }

  /// Applies the plan, if it changes anything, and regenerates the slots of all posts.
  Uni<Void> apply(SqlConnection connection, LockedOwner point, ClosurePlan plan) {
    return plan.dates(point.zone())
        .map(
            dates ->
                changeHours
                    .on(
                        dates,
                        connection,
                        point,
                        Change.SERVICE_POINT_HOURS,
                        version -> store(connection, point.owner(), version, plan))
                    .replaceWithVoid())
        .orElseGet(() -> store(connection, point.owner(), NO_VERSION, plan));
  }

  /// Removes first, so that a date that passes from one event to another stays closed.
  private Uni<Void> store(
      SqlConnection connection, HoursOwner point, long version, ClosurePlan plan) {
    List<ImportedClosure> made = plan.made().stream().map(this::named).toList();
    return takeBack(connection, point, version, plan.takenBack())
        .chain(() -> overrides.set(connection, point, version, hours(made)))
        .chain(() -> blocks.add(connection, point, version, blocks(made)))
        .chain(() -> imported.remember(connection, point.id(), version, withCovered(made, plan)))
        .chain(() -> imported.rememberVersions(connection, point.id(), plan.versions()));
  }

  private Uni<Void> takeBack(
      SqlConnection connection, HoursOwner point, long version, List<ImportedClosure> closures) {
    List<UUID> blockIds = blocks(closures).stream().map(Block::id).toList();
    return overrides
        .remove(connection, point, version, hours(closures).keySet())
        .chain(() -> blocks.remove(connection, point, version, blockIds))
        .chain(
            () ->
                imported.forget(
                    connection,
                    point.id(),
                    closures.stream().map(each -> each.closure().source()).toList()));
  }

  private ImportedClosure named(Closure closure) {
    return new ImportedClosure(closure, closure instanceof ClosedTime ? ids.next() : null, false);
  }

  private static List<ImportedClosure> withCovered(List<ImportedClosure> made, ClosurePlan plan) {
    return Stream.concat(
            made.stream(),
            plan.covered().stream().map(closure -> new ImportedClosure(closure, null, true)))
        .toList();
  }

  private static Map<LocalDate, SpecialHours> hours(List<ImportedClosure> closures) {
    return closures.stream()
        .filter(not(ImportedClosure::covered))
        .map(ImportedClosure::closure)
        .filter(ClosedDate.class::isInstance)
        .map(ClosedDate.class::cast)
        .collect(toMap(ClosedDate::date, date -> new SpecialHours(List.of(), date.reason())));
  }

  private static List<Block> blocks(List<ImportedClosure> closures) {
    return closures.stream().flatMap(ApplyClosures::block).toList();
  }

  private static Stream<Block> block(ImportedClosure imported) {
    return imported.closure() instanceof ClosedTime time && imported.blockId() != null
        ? Stream.of(new Block(imported.blockId(), time.range(), time.reason()))
        : Stream.of();
  }
}
