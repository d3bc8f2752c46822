package io.slotwright.notification.suppression.flow;

import io.slotwright.notification.suppression.Suppression;
import io.slotwright.notification.suppression.SuppressionReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The mailboxes that get no mails, by organisation. A mailbox is named by its pseudonym.
public interface Suppressions {

  /// Adds a mailbox; false when it was there.
  Uni<Boolean> add(SqlClient connection, Entry entry);

  /// Newest first.
  ///
  /// @param before only older ones; null to start with the newest
  Uni<List<Suppression>> list(UUID organisation, @Nullable UUID before, int atMost);

  Uni<Optional<Suppression>> find(UUID organisation, String mailbox);

  /// Removes a mailbox; false when it was not there.
  Uni<Boolean> remove(UUID organisation, String mailbox);

  /// What is stored of a mailbox: nothing personal.
  ///
  /// @param status the server's enhanced status code; null when it gave none
  /// @param deliveryId the mail that it comes from
  record Entry(
      UUID id,
      UUID organisation,
      String mailbox,
      SuppressionReason reason,
      @Nullable String status,
      UUID deliveryId,
      Instant since) {}
}
