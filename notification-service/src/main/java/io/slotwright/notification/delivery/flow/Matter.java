package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.point.ServicePoint;
import java.time.Instant;

/// What a mail is about.
public sealed interface Matter {

  /// The kind of its mail, in the database and in metrics.
  String kind();

  /// When it happened.
  Instant occurredAt();

  /// Where its mail goes, as it was typed. Personal data.
  String recipient();

  /// Whether it is too late at `now` to write about it.
  boolean isOver(Instant now);

  /// Something that happened to a booking.
  ///
  /// @param booking as it was when the mail was asked for
  record OfBooking(MailKind mail, BookingChanged booking, ServicePoint point) implements Matter {

    @Override
    public String kind() {
      return mail.wireName();
    }

    @Override
    public Instant occurredAt() {
      return booking.occurredAt();
    }

    @Override
    public String recipient() {
      return booking.customer().email();
    }

    @Override
    public boolean isOver(Instant now) {
      return false;
    }
  }

  /// Somebody wants to see all their bookings, as long as the link works.
  record OfLink(MyBookingsLinkRequested link) implements Matter {

    @Override
    public String kind() {
      return MyBookingsLetter.KIND;
    }

    @Override
    public Instant occurredAt() {
      return link.occurredAt();
    }

    @Override
    public String recipient() {
      return link.email();
    }

    @Override
    public boolean isOver(Instant now) {
      return !now.isBefore(link.expiresAt());
    }
  }
}
