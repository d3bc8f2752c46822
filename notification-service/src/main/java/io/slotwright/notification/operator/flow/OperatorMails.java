package io.slotwright.notification.operator.flow;

import io.slotwright.notification.operator.OperatorSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What operators want to hear, by service point.
public interface OperatorMails {

  /// Replaces the settings of a point.
  ///
  /// @param due when its next digest is
  Uni<Void> save(
      UUID organisation, UUID servicePoint, OperatorSettings settings, Instant now, Instant due);

  Uni<Optional<OperatorSettings>> find(UUID organisation, UUID servicePoint);

  /// The points among `servicePoints` whose operators hear of new bookings at once.
  Uni<List<Listener>> listeningAtOnce(SqlClient connection, List<UUID> servicePoints);

  /// Points whose digest is due. No other replica gets them before the transaction ends.
  Uni<List<Listener>> takeDue(SqlClient connection, Instant now, int atMost);

  /// The digest tells of everything until `now`; the next one is `due`.
  Uni<Void> told(SqlClient connection, UUID servicePoint, Instant now, Instant due);

  /// When the operators of a point want the digest; empty when nobody has set it.
  Uni<Optional<LocalTime>> digestAt(SqlClient connection, UUID servicePoint);

  /// Sets when the digest of a point is due.
  Uni<Void> dueAgain(SqlClient connection, UUID servicePoint, Instant due);

  /// Forgets the settings of a point, with the addresses in them.
  Uni<Void> forget(SqlClient connection, UUID servicePoint);

  /// A service point, as far as mails to its operators need it.
  record Place(UUID organisation, UUID id, String name, ZoneId timezone) {}

  /// Operators who want to hear of a point.
  ///
  /// @param since the last digest
  record Listener(Place place, OperatorSettings settings, Instant since) {}
}
