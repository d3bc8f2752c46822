package io.slotwright.notification.operator.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.notification.booking.flow.BookingNews;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.operator.flow.OperatorMails.Listener;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Tells operators at once of the bookings that their customers make.
@ApplicationScoped
class TellOfNewBookings implements BookingNews {

  private static final String OPERATOR = "operator";

  private final OperatorMails mails;
  private final QueueBriefings queue;
  private final InstantSource clock;

  TellOfNewBookings(OperatorMails mails, QueueBriefings queue, InstantSource clock) {
    this.mails = mails;
    this.queue = queue;
    this.clock = clock;
  }

  /// Operators know of what they have booked themselves.
  @Override
  public Uni<Void> happened(SqlClient connection, List<BookingChanged> events) {
    List<BookingChanged> made =
        events.stream()
            .filter(event -> event.what() == What.CREATED && !OPERATOR.equals(event.actor()))
            .toList();
    return made.isEmpty()
        ? Uni.createFrom().voidItem()
        : mails
            .listeningAtOnce(
                connection, made.stream().map(BookingChanged::servicePointId).distinct().toList())
            .chain(listeners -> tell(connection, made, listeners));
  }

  private Uni<Void> tell(
      SqlClient connection, List<BookingChanged> made, List<Listener> listeners) {
    return InTurn.each(
        listeners.stream()
            .flatMap(
                listener ->
                    made.stream()
                        .filter(event -> isOf(event, listener))
                        .map(event -> new Told(listener, event)))
            .toList(),
        told ->
            queue.aboutNewBooking(
                connection, told.listener(), Visit.of(told.event()), clock.instant()));
  }

  private static boolean isOf(BookingChanged event, Listener listener) {
    return event.servicePointId().equals(listener.place().id())
        && event.organisationId().equals(listener.place().organisation());
  }

  private record Told(Listener listener, BookingChanged event) {}
}
