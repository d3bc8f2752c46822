package io.slotwright.notification.booking.flow;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.booking.Booking;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Keeps the current state of each booking, and tells what depends on it.
@ApplicationScoped
public class KeepBookings {

  private final Bookings bookings;
  private final Mailboxes mailboxes;
  private final List<BookingNews> news;

  KeepBookings(Bookings bookings, Mailboxes mailboxes, @All List<BookingNews> news) {
    this.bookings = bookings;
    this.mailboxes = mailboxes;
    this.news = news;
  }

  /// Safe to repeat: an event that is not newer than the stored state changes nothing.
  public Uni<Void> keep(SqlClient connection, List<BookingChanged> events) {
    List<Booking> newest = newest(events);
    return bookings
        .save(connection, newest)
        .map(stored -> only(stored, newest))
        .chain(changed -> changed.isEmpty() ? nothing() : tell(connection, changed, events));
  }

  private Uni<Void> tell(SqlClient connection, List<Booking> changed, List<BookingChanged> events) {
    Set<UUID> ids = changed.stream().map(Booking::id).collect(toSet());
    List<BookingChanged> happened =
        events.stream().filter(event -> ids.contains(event.bookingId())).toList();
    return InTurn.each(
        news,
        each -> each.changed(connection, changed).chain(() -> each.happened(connection, happened)));
  }

  /// Sorted by id, so that two replicas lock rows in the same order.
  private List<Booking> newest(List<BookingChanged> events) {
    Map<UUID, BookingChanged> newest = new TreeMap<>();
    events.forEach(
        event ->
            newest.merge(
                event.bookingId(),
                event,
                (one, other) -> other.version() > one.version() ? other : one));
    return newest.values().stream()
        .map(event -> new Booking(event, mailboxes.of(event.customer().email())))
        .toList();
  }

  private static List<Booking> only(Set<UUID> stored, List<Booking> all) {
    return all.stream().filter(booking -> stored.contains(booking.id())).toList();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
