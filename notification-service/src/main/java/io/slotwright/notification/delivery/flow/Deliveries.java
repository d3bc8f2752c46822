package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The deliveries and the rules that always hold for them: one per booking, kind and version,
/// one per link; one sender at a time; no outcome of an attempt that has been overtaken.
public interface Deliveries {

  /// Queues what is not queued yet. A fact that is older than one that the customer was already
  /// told of asks for nothing any more. What goes beyond a count is skipped.
  ///
  /// @return why mails were skipped, one reason for each
  Uni<List<String>> queue(SqlClient connection, List<MailRequest> requests);

  /// Queues what is not queued yet. What goes beyond a count is skipped.
  ///
  /// @return why mails were skipped, one reason for each
  Uni<List<String>> queueLinks(SqlClient connection, List<LinkMailRequest> requests);

  /// Takes due deliveries, oldest first, for the time of `lease`. The mails of one booking go
  /// one after the other, in the order of its versions; a mail whose service point is unknown
  /// waits for it.
  Uni<List<Claim>> claim(int atMost, Instant now, Duration lease);

  /// Keeps a claimed delivery until `until`. Changes nothing when the attempt is concluded or
  /// another has overtaken it.
  Uni<Void> extend(Claim claim, Instant until);

  /// The delivery's new version; empty when another attempt has overtaken this one.
  Uni<Optional<Long>> conclude(SqlClient connection, Claim claim, Outcome outcome);

  /// Queues a failed or dead delivery of `organisation` again; false when there is none in such
  /// a state.
  Uni<Boolean> requeue(UUID organisation, UUID delivery, Instant now, Instant giveUpAt);

  /// Where a delivery of `organisation` stands; empty when there is none.
  Uni<Optional<DeliveryStatus>> status(UUID organisation, UUID delivery);

  /// Deletes what is done of mails with links that have expired: the address need not belong to a
  /// customer.
  Uni<Void> forgetLinks(Instant now);
}
