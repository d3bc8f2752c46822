package io.slotwright.booking.erasure.flow;

import static java.time.ZoneOffset.UTC;

import io.quarkus.runtime.StartupEvent;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.InTurn;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Erases the customers of bookings that have been over for longer than their organisation keeps
/// customers.
@ApplicationScoped
public class EraseOldCustomers {

  private static final int BATCH = 500;

  private final Transactions transactions;
  private final Customers customers;
  private final Erase erase;
  private final BookingSettings settings;
  private final IdSource ids;
  private final InstantSource clock;

  EraseOldCustomers(
      Transactions transactions,
      Customers customers,
      Erase erase,
      BookingSettings settings,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.customers = customers;
    this.erase = erase;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(
        Job.progressing(
            "erase-old-customers", Pace.every(settings.retentionEvery()), this::eraseSome));
  }

  /// Erases one batch, as an erasure of each organisation in it. What another replica erases at the
  /// same time is passed over.
  public Uni<Progress> eraseSome() {
    Instant now = clock.instant();
    Instant today = LocalDate.ofInstant(now, UTC).atStartOfDay(UTC).toInstant();
    return transactions.runLong(
        connection ->
            customers
                .lockOld(connection, today, BATCH)
                .call(old -> eraseAll(connection, old, now))
                .map(old -> Progress.of(old.values().stream().mapToInt(List::size).sum(), BATCH)));
  }

  private Uni<Void> eraseAll(SqlConnection connection, Map<UUID, List<UUID>> old, Instant now) {
    return InTurn.each(
        old.entrySet(), each -> erase(connection, event(each.getKey(), each.getValue(), now)));
  }

  private Uni<Void> erase(SqlConnection connection, CustomerErased event) {
    return erase.erase(connection, event, null, customers.of(event.bookingIds()));
  }

  private CustomerErased event(UUID organisation, List<UUID> bookings, Instant now) {
    return new CustomerErased(ids.next(), 1, now, organisation, null, null, false, bookings);
  }
}
