package io.slotwright.notification.operator.flow;

import io.slotwright.notification.mail.BriefingLetter.LostMail;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.operator.flow.OperatorMails.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;

/// What operators are told of.
public interface Happenings {

  /// Bookings that were made after `since` and until `until`, as they are now, without those that
  /// were cancelled; by start.
  Uni<List<Visit>> booked(SqlClient connection, Place place, Instant since, Instant until);

  /// Bookings after `now` that need a new time, by start.
  Uni<List<Visit>> displaced(SqlClient connection, Place place, Instant now);

  /// Mails that were given up or suppressed after `since` and until `until`.
  Uni<List<LostMail>> lost(SqlClient connection, Place place, Instant since, Instant until);
}
