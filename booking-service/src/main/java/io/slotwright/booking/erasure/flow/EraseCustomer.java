package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.flow.Customers.Known;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Erases a customer of an organisation here, and has the other services do the same.
@ApplicationScoped
public class EraseCustomer {

  private static final int MOST_NAMED = 100;

  private final Transactions transactions;
  private final Customers customers;
  private final Erase erase;
  private final LinkTokens tokens;
  private final IdSource ids;
  private final InstantSource clock;

  EraseCustomer(
      Transactions transactions,
      Customers customers,
      Erase erase,
      LinkTokens tokens,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.customers = customers;
    this.erase = erase;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /// Refusals: `upcoming-bookings`. Repeating it is another erasure, which finds nothing more; one
  /// of an address that is not known erases nothing.
  ///
  /// @param subject who asks for it
  /// @return the id of the erasure
  public Uni<Decision<UUID>> erase(UUID organisation, String email, String subject) {
    Instant now = clock.instant();
    return transactions.runLong(
        connection ->
            customers
                .lock(connection, organisation, email, now)
                .chain(
                    known ->
                        known.upcoming().isEmpty()
                            ? erase(
                                connection, email, subject, event(organisation, email, known, now))
                            : Decisions.refuse(upcoming(known.upcoming()))));
  }

  private Uni<Decision<UUID>> erase(
      SqlConnection connection, String email, String subject, CustomerErased event) {
    return erase
        .erase(connection, event, subject, customers.under(event.organisationId(), email))
        .replaceWith(Decision.accept(event.erasureId()));
  }

  private CustomerErased event(UUID organisation, String email, Known known, Instant now) {
    return new CustomerErased(
        ids.next(),
        1,
        now,
        organisation,
        tokens.pseudonymOfAddress(email),
        tokens.pseudonymOfMailbox(email),
        !known.elsewhere(),
        known.bookings());
  }

  private static Refusal upcoming(List<UUID> bookings) {
    return Refusal.conflict(
            "upcoming-bookings",
            "Upcoming bookings",
            "The customer has "
                + bookings.size()
                + " bookings that are not over. Cancel them first, so that the customer is told.")
        .with("booking_ids", bookings.stream().limit(MOST_NAMED).toList());
  }
}
