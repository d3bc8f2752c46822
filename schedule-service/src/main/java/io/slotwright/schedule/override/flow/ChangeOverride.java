package io.slotwright.schedule.override.flow;

import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.override.DateOverride;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.ChangeAvailability;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// Sets or removes what is true on one date; the slots of that date follow in the same transaction.
@ApplicationScoped
public class ChangeOverride {

  private final Transactions transactions;
  private final Posts posts;
  private final Overrides overrides;
  private final ChangeAvailability availability;

  ChangeOverride(
      Transactions transactions,
      Posts posts,
      Overrides overrides,
      ChangeAvailability availability) {
    this.transactions = transactions;
    this.posts = posts;
    this.overrides = overrides;
    this.availability = availability;
  }

  /// Gives a date other hours, unless it has exactly these already.
  ///
  /// @param target the post; its expectation is of the override's version, 0 where there is none
  public Uni<Decision<DateOverride>> set(Target target, LocalDate date, SpecialHours hours) {
    return change(
        target,
        date,
        (connection, found) ->
            found
                .filter(override -> override.hours().equals(hours))
                .map(same -> Uni.createFrom().item(same))
                .orElseGet(() -> set(connection, target.id(), date, hours))
                .map(Decision::accept));
  }

  /// Lets the weekly template rule a date again.
  ///
  /// @param target as for [#set]
  public Uni<Decision<DateOverride>> remove(Target target, LocalDate date) {
    return change(
        target,
        date,
        (connection, found) ->
            Decisions.whenFound(
                Uni.createFrom().item(found),
                "override",
                override -> remove(connection, target.id(), override).map(Decision::accept)));
  }

  private Uni<Decision<DateOverride>> change(
      Target target,
      LocalDate date,
      BiFunction<SqlConnection, Optional<DateOverride>, Uni<Decision<DateOverride>>> change) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                posts.lockOwn(connection, target),
                "post",
                post ->
                    overrides
                        .find(connection, target.id(), date)
                        .invoke(found -> target.expectation().accept(version(found)))
                        .chain(found -> change.apply(connection, found))));
  }

  private Uni<DateOverride> set(
      SqlConnection connection, UUID postId, LocalDate date, SpecialHours hours) {
    return availability
        .on(
            DateSpan.only(date),
            connection,
            postId,
            Change.OVERRIDE_SET,
            version -> overrides.set(connection, postId, version, Map.of(date, hours)))
        .map(version -> new DateOverride(date, version, hours));
  }

  private Uni<DateOverride> remove(SqlConnection connection, UUID postId, DateOverride override) {
    return availability
        .on(
            DateSpan.only(override.date()),
            connection,
            postId,
            Change.OVERRIDE_REMOVED,
            version -> overrides.remove(connection, postId, version, List.of(override.date())))
        .replaceWith(override);
  }

  private static long version(Optional<DateOverride> found) {
    return found.map(DateOverride::version).orElse(0L);
  }
}
