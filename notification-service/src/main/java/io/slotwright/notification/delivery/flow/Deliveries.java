package io.slotwright.notification.delivery.flow;

import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.Destinations.Admission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The deliveries and their invariants: one per booking, kind, version and copy, one per link; one
/// sender at a time; no outcome from an attempt that another has overtaken.
public interface Deliveries {

  /// Queues mails that are not queued yet. An event older than one already mailed to the customer
  /// queues nothing. Mails beyond a limit are skipped.
  ///
  /// @return why mails were skipped, one reason for each
  Uni<List<String>> queue(SqlClient connection, List<MailRequest> requests);

  /// Queues mails that are not queued yet. Mails beyond a limit are skipped.
  ///
  /// @return why mails were skipped, one reason for each
  Uni<List<String>> queueLinks(SqlClient connection, List<LinkMailRequest> requests);

  /// Queues mails to operators.
  Uni<Void> queueBriefings(SqlClient connection, List<BriefingRequest> requests);

  /// Queues reminders, or stores them as skipped: each that is not stored yet.
  Uni<Void> queueReminders(SqlClient connection, List<ReminderRequest> requests);

  /// A delivery of `organisation` that is to be sent again; empty when there is none. One
  /// transaction at a time gets any, so that each copy has a number of its own.
  Uni<Optional<Original>> original(SqlClient connection, UUID organisation, UUID delivery);

  /// Queues a copy, in the transaction that got its original. Beyond a limit it is skipped.
  Uni<Void> queueCopy(SqlClient connection, CopyRequest request);

  /// Claims due deliveries that `admission` lets begin, oldest first, for `lease`. Mails of one
  /// booking are sent one after the other, in the order of its versions; a mail whose service point
  /// is unknown waits for it.
  Uni<List<Claim>> claim(Admission admission, Instant now, Duration lease);

  /// Keeps a delivery claimed until `until`. Changes nothing when the attempt is concluded or
  /// another has overtaken it.
  Uni<Void> extend(Claim claim, Instant until);

  /// Concludes attempts at `now`.
  ///
  /// @return the new versions of the deliveries, without those whose attempt another has overtaken
  Uni<Map<UUID, Long>> conclude(SqlClient connection, List<Conclusion> conclusions, Instant now);

  /// Queues a failed, dead or skipped delivery of `organisation` again; false when there is none.
  Uni<Boolean> requeue(UUID organisation, UUID delivery, Instant now, Instant giveUpAt);

  /// The status of a delivery of `organisation`; empty when there is none.
  Uni<Optional<DeliveryStatus>> status(UUID organisation, UUID delivery);

  /// Deletes completed mails whose links have expired: the address may not belong to a customer.
  Uni<Void> forgetLinks(Instant now);
}
