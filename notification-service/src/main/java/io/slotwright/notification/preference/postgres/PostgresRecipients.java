package io.slotwright.notification.preference.postgres;

import io.slotwright.notification.preference.Preference;
import io.slotwright.notification.preference.Subscriber;
import io.slotwright.notification.preference.flow.Recipients;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads the tables `preference` and `suppression` for many mails at once.
@ApplicationScoped
class PostgresRecipients implements Recipients {

  static final String STANDINGS =
      """
      SELECT chosen.unwanted, chosen.locale, EXISTS (
          SELECT FROM suppression
          WHERE organisation_id = asked.organisation_id AND mailbox = asked.mailbox) AS suppressed
      FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS asked (organisation_id, mailbox, place)
        LEFT JOIN preference chosen USING (organisation_id, mailbox)
      ORDER BY asked.place
      """;

  private final Pool pool;

  PostgresRecipients(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Standing>> standings(List<Subscriber> subscribers) {
    return pool.preparedQuery(STANDINGS)
        .execute(
            Tuple.of(
                subscribers.stream().map(Subscriber::organisation).toArray(UUID[]::new),
                subscribers.stream().map(Subscriber::mailbox).toArray(String[]::new)))
        .map(rows -> Rows.all(rows, PostgresRecipients::read));
  }

  private static Standing read(Row row) {
    return new Standing(
        row.getBoolean("suppressed"),
        row.getArrayOfStrings("unwanted") == null
            ? Preference.NONE
            : PostgresPreferences.read(row));
  }
}
