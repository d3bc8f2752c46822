package io.slotwright.notification.delivery.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.point.ServicePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// The subject of a mail.
public sealed interface MailTopic {

  /// The kind of its mail, in the database and in metrics.
  String kind();

  /// When it happened.
  Instant occurredAt();

  /// The recipient's address, as typed. Personal data.
  String recipient();

  /// The service point in whose name the mail is sent; empty for the suite's.
  Optional<From> servicePoint();

  /// A service point and whose it is.
  record From(UUID organisation, UUID id) {}

  /// Whether a mail about it is pointless at `now`.
  boolean isOver(Instant now);

  /// Something about a booking.
  sealed interface AboutBooking extends MailTopic {

    MailKind mail();

    /// As it was when the mail was requested.
    BookingChanged booking();

    ServicePoint point();

    @Override
    default String kind() {
      return mail().wireName();
    }

    @Override
    default String recipient() {
      return booking().customer().email();
    }

    @Override
    default Optional<From> servicePoint() {
      return Optional.of(new From(booking().organisationId(), booking().servicePointId()));
    }
  }

  /// A change of a booking.
  record OfBooking(MailKind mail, BookingChanged booking, ServicePoint point)
      implements AboutBooking {

    @Override
    public Instant occurredAt() {
      return booking.occurredAt();
    }

    @Override
    public boolean isOver(Instant now) {
      return false;
    }
  }

  /// A reminder. Its mail is about the bookings as they are when it is sent.
  sealed interface Reminding extends AboutBooking {

    /// Names what the mail reminds of, see [ReminderRequest].
    String once();

    default MessageId messageId() {
      return ReminderRequest.messageId(mail(), once());
    }
  }

  /// A booking is due in a while.
  ///
  /// @param occurredAt when the mail was requested
  record OfReminder(BookingChanged booking, ServicePoint point, String once, Instant occurredAt)
      implements Reminding {

    @Override
    public MailKind mail() {
      return MailKind.REMINDER;
    }

    @Override
    public boolean isOver(Instant now) {
      return !now.isBefore(booking.startsAt());
    }
  }

  /// A customer has bookings on the next day.
  ///
  /// @param booking one of them
  /// @param day of all of them, by the point's clock
  /// @param occurredAt when the mail was requested
  record OfDayBefore(
      BookingChanged booking, ServicePoint point, LocalDate day, String once, Instant occurredAt)
      implements Reminding {

    @Override
    public MailKind mail() {
      return MailKind.REMINDER_DAY_BEFORE;
    }

    /// Whether there is something ahead is seen when the mail is written.
    @Override
    public boolean isOver(Instant now) {
      return false;
    }
  }

  /// Operators hear of their service point.
  ///
  /// @param occurredAt when the mail was requested
  record OfBriefing(BriefingLetter letter, String recipient, Instant occurredAt)
      implements MailTopic {

    @Override
    public String kind() {
      return letter.occasion().kind();
    }

    @Override
    public Optional<From> servicePoint() {
      return Optional.of(new From(letter.organisation(), letter.servicePoint()));
    }

    @Override
    public boolean isOver(Instant now) {
      return false;
    }
  }

  /// A subject that is irrelevant once its link has expired.
  sealed interface Passing extends MailTopic {

    /// Identifies the link and its only mail.
    UUID linkId();

    MailLocale locale();

    Instant expiresAt();

    /// The event that requested the mail.
    Event event();

    @Override
    default Instant occurredAt() {
      return event().occurredAt();
    }

    @Override
    default boolean isOver(Instant now) {
      return !now.isBefore(expiresAt());
    }
  }

  /// A customer asked for the list of all bookings of an address.
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
    public String recipient() {
      return event.email();
    }

    @Override
    public Optional<From> servicePoint() {
      return Optional.empty();
    }
  }

  /// A guest must confirm a booking.
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
    public String recipient() {
      return event.email();
    }

    @Override
    public Optional<From> servicePoint() {
      return Optional.ofNullable(event.organisationId())
          .map(organisation -> new From(organisation, event.servicePointId()));
    }
  }
}
