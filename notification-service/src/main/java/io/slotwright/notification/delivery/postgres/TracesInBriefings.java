package io.slotwright.notification.delivery.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.notification.erasure.flow.CustomerTraces;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Mails to operators that name the customer. They still tell of others' bookings; one that tells
/// of nobody else is deleted, and not sent.
@ApplicationScoped
class TracesInBriefings implements CustomerTraces {

  static final String FIND =
      """
      SELECT id, link FROM delivery
      WHERE link_id IS NOT NULL AND kind LIKE 'operator-%' AND position($1::uuid::text IN link) > 0
      FOR UPDATE
      """;

  private static final String REPLACE = "UPDATE delivery SET link = $2 WHERE id = $1";

  private static final String DELETE = "DELETE FROM delivery WHERE id = $1";

  @Override
  public String what() {
    return "operator_mails";
  }

  @Override
  public Uni<Long> erase(SqlClient connection, CustomerErased customer) {
    return find(connection, customer)
        .call(found -> InTurn.each(found, briefing -> write(connection, briefing)))
        .map(found -> (long) found.size());
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return find(connection, customer).map(found -> (long) found.size());
  }

  /// Those that tell of the customer, as they are without.
  private static Uni<List<Briefing>> find(SqlClient connection, CustomerErased customer) {
    return connection
        .preparedQuery(FIND)
        .execute(Tuple.of(customer.organisationId()))
        .map(rows -> Rows.stream(rows).flatMap(row -> telling(customer, row)).toList());
  }

  private static Stream<Briefing> telling(CustomerErased customer, Row row) {
    BriefingLetter letter = BriefingJson.read(row.getString("link"));
    BriefingLetter without = letter.without(customer.bookingIds());
    return letter.equals(without)
        ? Stream.empty()
        : Stream.of(new Briefing(row.getUUID("id"), without));
  }

  private static Uni<?> write(SqlClient connection, Briefing briefing) {
    return briefing.letter().isEmpty()
        ? connection.preparedQuery(DELETE).execute(Tuple.of(briefing.id()))
        : connection
            .preparedQuery(REPLACE)
            .execute(Tuple.of(briefing.id(), BriefingJson.write(briefing.letter())));
  }

  private record Briefing(UUID id, BriefingLetter letter) {}
}
