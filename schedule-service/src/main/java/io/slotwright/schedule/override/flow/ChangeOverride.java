package io.slotwright.schedule.override.flow;

import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.override.DateOverride;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.slot.flow.RegenerateDays;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Sets or removes what is true on one date; the slots of that date follow in the same transaction.
@ApplicationScoped
public class ChangeOverride {

  private final Transactions transactions;
  private final Posts posts;
  private final Overrides overrides;
  private final RegenerateDays days;

  ChangeOverride(Transactions transactions, Posts posts, Overrides overrides, RegenerateDays days) {
    this.transactions = transactions;
    this.posts = posts;
    this.overrides = overrides;
    this.days = days;
  }

  /// Gives a date other hours.
  ///
  /// @param target the post; its expectation is of the override's version, 0 where there is none
  public Uni<Decision<DateOverride>> set(Target target, LocalDate date, SpecialHours hours) {
    return change(
        target,
        date,
        connection -> overrides.set(connection, target.id(), date, hours).map(Decision::accept));
  }

  /// Lets the weekly template rule a date again.
  ///
  /// @param target as for [#set]
  public Uni<Decision<DateOverride>> remove(Target target, LocalDate date) {
    return change(
        target,
        date,
        connection ->
            Decisions.whenFound(
                overrides.find(connection, target.id(), date),
                "override",
                found ->
                    overrides
                        .remove(connection, target.id(), date)
                        .replaceWith(Decision.accept(found))));
  }

  private Uni<Decision<DateOverride>> change(
      Target target, LocalDate date, Function<SqlConnection, Uni<Decision<DateOverride>>> change) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                posts.lockOwn(connection, target),
                "post",
                post ->
                    overrides
                        .find(connection, target.id(), date)
                        .invoke(found -> target.expectation().accept(version(found)))
                        .chain(() -> change.apply(connection))
                        .call(() -> days.touched(connection, target.id(), DateSpan.only(date)))));
  }

  private static long version(Optional<DateOverride> found) {
    return found.map(DateOverride::version).orElse(0L);
  }
}
