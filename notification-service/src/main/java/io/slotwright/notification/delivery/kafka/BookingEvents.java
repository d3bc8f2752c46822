package io.slotwright.notification.delivery.kafka;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.booking.flow.KeepBookings;
import io.slotwright.notification.delivery.flow.MailSchedule;
import io.slotwright.notification.delivery.flow.QueueMails;
import io.slotwright.notification.erasure.flow.ErasedBookings;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes booking events of booking-service.
@Startup
@ApplicationScoped
public class BookingEvents {

  private final Subscription<BookingChanged> bookings;
  private final ErasedBookings erased;
  private final QueueMails queueMails;
  private final KeepBookings keepBookings;
  private final MailSchedule schedule;

  BookingEvents(
      EventConsumer consumer,
      ErasedBookings erased,
      QueueMails queueMails,
      KeepBookings keepBookings,
      MailSchedule schedule) {
    this.bookings = consumer.each(Topics.BOOKING, BookingChanged.class, this::apply);
    this.erased = erased;
    this.queueMails = queueMails;
    this.keepBookings = keepBookings;
    this.schedule = schedule;
  }

  @Incoming("bookings")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return bookings.apply(records).invoke(schedule::wake);
  }

  private Uni<Void> apply(SqlConnection connection, List<BookingChanged> events) {
    return erased
        .withoutErased(connection, events)
        .chain(
            known ->
                queueMails
                    .askedForBy(connection, known)
                    .chain(() -> keepBookings.keep(connection, known)));
  }
}
