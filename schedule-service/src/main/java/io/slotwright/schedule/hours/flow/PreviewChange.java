package io.slotwright.schedule.hours.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.booked.UpcomingTimes;
import io.slotwright.schedule.booked.flow.FindDisplaced;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Finds the bookings that a change of hours would displace, by making the change and taking it
/// back: what it shows is what happens.
@ApplicationScoped
public class PreviewChange {

  private final Transactions transactions;
  private final Owners owners;
  private final FindDisplaced displaced;

  PreviewChange(Transactions transactions, Owners owners, FindDisplaced displaced) {
    this.transactions = transactions;
    this.owners = owners;
    this.displaced = displaced;
  }

  /// @param target the owner of the hours
  /// @param change in the transaction of its connection
  /// @return refused as `change` refuses
  public <T> Uni<Decision<UpcomingTimes>> displaced(
      HoursOwner.Kind kind, Target target, Function<SqlConnection, Uni<Decision<T>>> change) {
    return transactions.rehearse(
        connection ->
            Decisions.whenFound(
                owners.lock(connection, kind, target),
                kind.what(),
                locked ->
                    displaced.by(connection, locked.postIds(), () -> change.apply(connection))));
  }
}
