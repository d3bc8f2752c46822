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

  /// A change of a booking.
  ///
  /// @param booking as it was when the mail was requested
  record OfBooking(MailKind mail, BookingChanged booking, ServicePoint point) implements MailTopic {

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
    public Optional<From> servicePoint() {
      return Optional.of(new From(booking.organisationId(), booking.servicePointId()));
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
