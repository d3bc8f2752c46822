package io.slotwright.notification.preference.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.toSet;

import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.preference.Preference;
import io.slotwright.notification.preference.Subscriber;
import io.slotwright.notification.preference.flow.Preferences;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// Preferences in the table `preference`.
@ApplicationScoped
class PostgresPreferences implements Preferences {

  private static final String FIND =
      "SELECT unwanted, locale FROM preference WHERE organisation_id = $1 AND mailbox = $2";

  private static final String SAVE =
      """
      INSERT INTO preference (organisation_id, mailbox, unwanted, locale, changed_at)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (organisation_id, mailbox) DO UPDATE
      SET unwanted = excluded.unwanted, locale = excluded.locale, changed_at = excluded.changed_at
      """;

  private static final String UNSUBSCRIBE =
      """
      INSERT INTO preference (organisation_id, mailbox, unwanted, changed_at)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (organisation_id, mailbox) DO UPDATE
      SET unwanted = excluded.unwanted, changed_at = excluded.changed_at
      """;

  private final Pool pool;

  PostgresPreferences(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Preference> of(Subscriber subscriber) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(subscriber.organisation(), subscriber.mailbox()))
        .map(rows -> Rows.first(rows, PostgresPreferences::read).orElse(Preference.NONE));
  }

  @Override
  public Uni<Void> save(Subscriber subscriber, Preference preference, Instant now) {
    return pool.preparedQuery(SAVE)
        .execute(
            Tuple.of(
                subscriber.organisation(),
                subscriber.mailbox(),
                words(preference.unwanted()),
                preference.language().map(MailLocale::language).orElse(null),
                utc(now)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> unsubscribe(Subscriber subscriber, Instant now) {
    return pool.preparedQuery(UNSUBSCRIBE)
        .execute(
            Tuple.of(
                subscriber.organisation(),
                subscriber.mailbox(),
                words(MailKind.OPTIONAL),
                utc(now)))
        .replaceWithVoid();
  }

  private static String[] words(Collection<MailKind> kinds) {
    return kinds.stream().map(MailKind::wireName).sorted().toArray(String[]::new);
  }

  static Preference read(Row row) {
    return new Preference(
        Arrays.stream(row.getArrayOfStrings("unwanted")).map(MailKind::ofWireName).collect(toSet()),
        Optional.ofNullable(row.getString("locale")).map(MailLocale::of));
  }
}
