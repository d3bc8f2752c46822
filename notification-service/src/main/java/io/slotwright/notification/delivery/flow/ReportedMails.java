package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Mails that were sent, for what is reported about them.
public interface ReportedMails {

  /// The newest delivery that was sent under a `Message-ID`, kept from changing until the
  /// transaction ends.
  Uni<Optional<ReportedMail>> lock(SqlClient connection, String messageId);

  /// Logs what happened to a mail; false when the log has it already.
  ///
  /// @param outcome a stable word
  /// @param reason a stable word without personal data; null for none
  Uni<Boolean> log(
      SqlClient connection, UUID delivery, String outcome, @Nullable String reason, Instant now);

  /// Gives up a mail that was sent; the delivery's new version, or empty when it is not sent.
  Uni<Optional<Long>> giveUp(SqlClient connection, UUID delivery, String reason, Instant now);

  /// @param organisation in whose name it was sent; null for nobody's
  /// @param bookingId null when it is about none
  /// @param recipient personal data
  record ReportedMail(
      UUID deliveryId,
      @Nullable UUID organisation,
      @Nullable UUID bookingId,
      String kind,
      String recipient,
      int attempts) {

    /// Keeps personal data out of logs and error messages.
    @Override
    public String toString() {
      return "ReportedMail[" + deliveryId + "]";
    }
  }
}
