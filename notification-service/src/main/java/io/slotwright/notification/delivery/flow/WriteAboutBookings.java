package io.slotwright.notification.delivery.flow;

import static java.util.stream.Collectors.toSet;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Correspondence;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.flow.CustomerLinks;
import io.slotwright.notification.point.PostNames;
import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.Posts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/// Writes about bookings, with the names that their posts have at that time.
@ApplicationScoped
class WriteAboutBookings {

  private final Posts posts;
  private final CustomerLinks links;

  WriteAboutBookings(Posts posts, CustomerLinks links) {
    this.posts = posts;
    this.links = links;
  }

  /// @param told what earlier mails told of the booking
  Uni<BookingLetter> one(
      MailKind kind, BookingChanged booking, ServicePoint point, Correspondence told) {
    return all(kind, List.of(booking), point, same -> told).map(List::getFirst);
  }

  /// One letter for each of `bookings`, in their order.
  ///
  /// @param told what earlier mails told of each booking
  Uni<List<BookingLetter>> all(
      MailKind kind,
      List<BookingChanged> bookings,
      ServicePoint point,
      Function<BookingChanged, Correspondence> told) {
    return posts
        .names(bookings.stream().map(BookingChanged::postId).collect(toSet()))
        .map(
            names ->
                bookings.stream()
                    .map(booking -> letter(kind, booking, point, names, told.apply(booking)))
                    .toList());
  }

  private BookingLetter letter(
      MailKind kind,
      BookingChanged booking,
      ServicePoint point,
      PostNames names,
      Correspondence told) {
    return BookingLetter.of(
        kind,
        booking,
        point,
        names.of(booking.postId()),
        links.forBooking(booking.bookingId()),
        told);
  }
}
