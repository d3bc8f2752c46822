package io.slotwright.calendar.rebuild.flow;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.calendar.rebuild.Difference;
import io.slotwright.calendar.rebuild.flow.EventHistory.Reader;
import io.slotwright.calendar.week.flow.KeptWeeks;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Reason;
import io.slotwright.plumbing.pace.Repeater;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/// Carries out a rebuild that was requested, on whichever replica claims it.
///
/// Everything that must be undone lies in tables beside the live ones until one transaction puts it
/// in force. So a failure at any moment leaves the calendar as it was.
@ApplicationScoped
class RebuildCalendars {

  private static final Duration LONGEST = Duration.ofHours(6);

  private final Rebuilds rebuilds;
  private final EventHistory history;
  private final FreshTables tables;
  private final Transactions transactions;
  private final KeptWeeks weeks;
  private final InstantSource clock;
  private final UUID replica;
  private final Repeater repeater;

  RebuildCalendars(
      Rebuilds rebuilds,
      EventHistory history,
      FreshTables tables,
      Transactions transactions,
      KeptWeeks weeks,
      InstantSource clock,
      IdSource ids,
      Jobs jobs) {
    this.rebuilds = rebuilds;
    this.history = history;
    this.tables = tables;
    this.transactions = transactions;
    this.weeks = weeks;
    this.clock = clock;
    this.replica = ids.next();
    this.repeater =
        jobs.add(
            Job.of("rebuild-calendars", Pace.every("10s"), this::run)
                .runningAtMost(LONGEST)
                .thenAtTheEnd(() -> fail("interrupted")));
  }

  void start(@Observes StartupEvent started) {
    repeater.start();
  }

  void wake() {
    repeater.wake();
  }

  private Uni<Void> run() {
    return transactions
        .runLong(this::tidy)
        .chain(() -> transactions.runLong(this::claim))
        .chain(ours -> ours ? rebuild() : Uni.createFrom().voidItem());
  }

  private Uni<Void> tidy(SqlConnection connection) {
    return rebuilds
        .failAbandoned(connection, clock.instant())
        .chain(found -> found ? tables.drop(connection) : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> claim(SqlConnection connection) {
    return rebuilds
        .claim(connection, replica)
        .call(found -> found.isPresent() ? tables.create(connection) : Uni.createFrom().voidItem())
        .map(found -> found.isPresent());
  }

  private Uni<Void> rebuild() {
    return history
        .open()
        .chain(reader -> rebuild(reader).eventually(reader::close))
        .onFailure()
        .call(failure -> fail(Reason.of(failure)));
  }

  private Uni<Void> rebuild(Reader reader) {
    return reader
        .aim()
        .chain(() -> readOn(reader))
        // What was published meanwhile, so that little is left for the moment of the change.
        .chain(reader::aim)
        .chain(() -> readOn(reader))
        .chain(() -> transactions.runLong(tables::analyze))
        .chain(reader::aim)
        .chain(() -> readOn(reader))
        .chain(() -> transactions.runLong(connection -> putInForce(connection, reader)))
        .replaceWithVoid();
  }

  private Uni<Void> readOn(Reader reader) {
    return steps(
        reader,
        () ->
            reader
                .fetch()
                .chain(() -> transactions.runLong(connection -> apply(connection, reader))));
  }

  private Uni<Void> apply(SqlConnection connection, Reader reader) {
    return rebuilds
        .advance(connection, replica, reader.progress())
        .chain(() -> tables.use(connection))
        .chain(() -> reader.apply(connection));
  }

  private Uni<Difference> putInForce(SqlConnection connection, Reader reader) {
    return rebuilds
        .advance(connection, replica, reader.progress())
        .chain(() -> tables.holdEvents(connection))
        .chain(reader::aim)
        .chain(
            () ->
                steps(
                    reader,
                    () ->
                        reader
                            .fetch()
                            .chain(() -> tables.use(connection))
                            .chain(() -> reader.apply(connection))))
        .chain(() -> tables.replaceLive(connection, weeks.oldest()))
        .call(() -> rebuilds.advance(connection, replica, reader.progress()))
        .call(difference -> rebuilds.finish(connection, replica, difference, clock.instant()))
        .call(() -> tables.drop(connection));
  }

  private static Uni<Void> steps(Reader reader, Supplier<Uni<Void>> step) {
    return Multi.createBy()
        .repeating()
        .uni(() -> reader.isThere() ? Uni.createFrom().item(true) : step.get().replaceWith(false))
        .whilst(there -> !there)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> fail(String reason) {
    return transactions.runLong(
        connection ->
            rebuilds
                .fail(connection, replica, reason, clock.instant())
                .chain(ours -> ours ? tables.drop(connection) : Uni.createFrom().voidItem()));
  }
}
