package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.point.ServicePoint;
import java.time.Instant;
import java.util.UUID;

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

  /// Something that is of no interest once its link has expired.
  sealed interface Passing extends Matter {

    /// Names the link, and the mail about it: there is one.
    UUID linkId();

    MailLocale locale();

    Instant expiresAt();

    /// The event that asked for the mail.
    Event event();

    @Override
    default boolean isOver(Instant now) {
      return !now.isBefore(expiresAt());
    }
  }

  /// A customer wants to see all bookings of an address.
  record OfLink(MyBookingsLinkRequested event) implements Passing {

    @Override
    public UUID linkId() {
      return event.linkId();
    }

    @Override
    public MailLocale locale() {
      return MailLocale.of(event.locale());
    }

    @Override
    public Instant expiresAt() {
      return event.expiresAt();
    }

    @Override
    public String kind() {
      return MyBookingsLetter.KIND;
    }

    @Override
    public Instant occurredAt() {
      return event.occurredAt();
    }

    @Override
    public String recipient() {
      return event.email();
    }
  }

  /// A guest has to confirm a booking.
  record OfConfirmation(GuestConfirmationRequested event) implements Passing {

    @Override
    public UUID linkId() {
      return event.confirmationId();
    }

    @Override
    public MailLocale locale() {
      return MailLocale.of(event.locale());
    }

    @Override
    public Instant expiresAt() {
      return event.expiresAt();
    }

    @Override
    public String kind() {
      return ConfirmationLetter.KIND;
    }

    @Override
    public Instant occurredAt() {
      return event.occurredAt();
    }

    @Override
    public String recipient() {
      return event.email();
    }
  }
}
