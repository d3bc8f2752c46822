package io.slotwright.schedule.hours.flow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.DateOverride;
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
import java.util.function.BiFunction;

/// Sets or removes the hours of a stretch of dates and regenerates their slots in the same
/// transaction, those of all posts when the owner is a service point.
@ApplicationScoped
public class ChangeOverride {

  private final Transactions transactions;
  private final Owners owners;
  private final Overrides overrides;
  private final ChangeHours changeHours;

  ChangeOverride(
      Transactions transactions, Owners owners, Overrides overrides, ChangeHours changeHours) {
    this.transactions = transactions;
    this.owners = owners;
    this.overrides = overrides;
    this.changeHours = changeHours;
  }

  /// Sets the same hours on all dates of `span`; dates that already have exactly these stay as they
  /// are.
  ///
  /// @param target the owner; what the caller has seen is the version of the override on each of
  /// the dates, 0 where there is none
  /// @return the overrides of all dates, ascending
  public Uni<Decision<List<DateOverride>>> set(
      HoursOwner.Kind kind, Target target, DateSpan span, SpecialHours hours) {
    return transactions.run(connection -> set(connection, kind, target, span, hours));
  }

  /// Like [#set], in the transaction of `connection`.
  public Uni<Decision<List<DateOverride>>> set(
      SqlConnection connection,
      HoursOwner.Kind kind,
      Target target,
      DateSpan span,
      SpecialHours hours) {
    return lockExpected(
        connection,
        kind,
        target,
        span,
        (locked, found) ->
            set(connection, locked, others(span, hours, found))
                .chain(() -> overrides.find(connection, locked.owner(), span))
                .map(Decision::accept));
  }

  /// Removes the overrides of `span`, so that the weekly templates apply again.
  ///
  /// @param target as for [#set]
  /// @return what was removed; refused with [Refusal.NotFound] when none of the dates had an
  /// override
  public Uni<Decision<List<DateOverride>>> remove(
      HoursOwner.Kind kind, Target target, DateSpan span) {
    return transactions.run(connection -> remove(connection, kind, target, span));
  }

  /// Like [#remove], in the transaction of `connection`.
  public Uni<Decision<List<DateOverride>>> remove(
      SqlConnection connection, HoursOwner.Kind kind, Target target, DateSpan span) {
    return lockExpected(
        connection,
        kind,
        target,
        span,
        (locked, found) ->
            found.isEmpty()
                ? Decisions.refuse(new Refusal.NotFound("override"))
                : remove(connection, locked, dates(found)).replaceWith(Decision.accept(found)));
  }

  private Uni<Decision<List<DateOverride>>> lockExpected(
      SqlConnection connection,
      HoursOwner.Kind kind,
      Target target,
      DateSpan span,
      BiFunction<LockedOwner, List<DateOverride>, Uni<Decision<List<DateOverride>>>> next) {
    return Decisions.whenFound(
        owners.lock(connection, kind, target),
        kind.what(),
        locked ->
            overrides
                .find(connection, locked.owner(), span)
                .map(found -> ifSeen(target, span, found))
                .chain(seen -> Decisions.whenAccepted(seen, found -> next.apply(locked, found))));
  }

  private Uni<Void> set(
      SqlConnection connection, LockedOwner locked, Map<LocalDate, SpecialHours> hours) {
    return hours.isEmpty()
        ? Uni.createFrom().voidItem()
        : changeHours
            .on(
                DateSpan.around(hours.keySet()),
                connection,
                locked,
                Change.OVERRIDE_SET,
                version -> overrides.set(connection, locked.owner(), version, hours))
            .replaceWithVoid();
  }

  private Uni<Long> remove(SqlConnection connection, LockedOwner locked, List<LocalDate> dates) {
    return changeHours.on(
        DateSpan.around(dates),
        connection,
        locked,
        Change.OVERRIDE_REMOVED,
        version -> overrides.remove(connection, locked.owner(), version, dates));
  }

  private static Decision<List<DateOverride>> ifSeen(
      Target target, DateSpan span, List<DateOverride> found) {
    Map<LocalDate, Long> versions =
        found.stream().collect(toMap(DateOverride::date, DateOverride::version));
    return span.dates()
        .map(date -> target.ifSeen(found, versions.getOrDefault(date, 0L)))
        .filter(decision -> decision instanceof Decision.Refused<List<DateOverride>>)
        .findFirst()
        .orElse(Decision.accept(found));
  }

  /// `hours` on the dates of `span` that do not have them yet.
  private static Map<LocalDate, SpecialHours> others(
      DateSpan span, SpecialHours hours, List<DateOverride> found) {
    List<LocalDate> same =
        dates(found.stream().filter(override -> override.hours().equals(hours)).toList());
    return span.dates().filter(not(same::contains)).collect(toMap(date -> date, date -> hours));
  }

  private static List<LocalDate> dates(List<DateOverride> overrides) {
    return overrides.stream().map(DateOverride::date).toList();
  }
}
