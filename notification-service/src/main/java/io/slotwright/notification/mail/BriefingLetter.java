package io.slotwright.notification.mail;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.notification.language.MailLocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The content of a mail to the operators of a service point.
///
/// @param id names the mail
/// @param servicePoint in whose name it is sent, of `organisation`
/// @param booked new bookings, by start
/// @param displaced bookings that need a new time, by start
/// @param lost mails that reach nobody
public record BriefingLetter(
    UUID id,
    Occasion occasion,
    MailLocale locale,
    UUID organisation,
    UUID servicePoint,
    String pointName,
    ZoneId timezone,
    List<Visit> booked,
    List<Visit> displaced,
    List<LostMail> lost)
    implements Letter {

  /// Why operators are told something.
  public enum Occasion {
    /// One booking, at once.
    NEW_BOOKING("operator-new-booking"),
    /// What has happened since the last one.
    DIGEST("operator-digest");

    private final String kind;

    Occasion(String kind) {
      this.kind = kind;
    }

    /// The kind of the mail, in the database and in metrics.
    public String kind() {
      return kind;
    }
  }

  /// A booking, in short.
  ///
  /// @param customer as typed
  public record Visit(
      UUID booking,
      Instant startsAt,
      Instant endsAt,
      int postNumber,
      String customer,
      List<String> services) {

    public Visit {
      services = List.copyOf(services);
    }

    public static Visit of(BookingChanged booking) {
      return new Visit(
          booking.bookingId(),
          booking.startsAt(),
          booking.endsAt(),
          booking.postNumber(),
          booking.customer().name(),
          booking.services().stream().map(ServiceLine::name).toList());
    }
  }

  /// A mail that reached nobody.
  ///
  /// @param recipient as typed
  /// @param reason a stable word
  public record LostMail(UUID booking, String recipient, String kind, String reason) {}

  public BriefingLetter {
    booked = List.copyOf(booked);
    displaced = List.copyOf(displaced);
    lost = List.copyOf(lost);
  }

  @Override
  public BriefingLetter in(MailLocale language) {
    return with(language, booked, displaced, lost);
  }

  /// Whether it tells of nothing.
  public boolean isEmpty() {
    return booked.isEmpty() && displaced.isEmpty() && lost.isEmpty();
  }

  /// Without what it tells of `bookings`.
  public BriefingLetter without(Collection<UUID> bookings) {
    return with(
        locale,
        booked.stream().filter(visit -> !bookings.contains(visit.booking())).toList(),
        displaced.stream().filter(visit -> !bookings.contains(visit.booking())).toList(),
        lost.stream().filter(mail -> !bookings.contains(mail.booking())).toList());
  }

  private BriefingLetter with(
      MailLocale language,
      List<Visit> nowBooked,
      List<Visit> nowDisplaced,
      List<LostMail> nowLost) {
    return new BriefingLetter(
        id,
        occasion,
        language,
        organisation,
        servicePoint,
        pointName,
        timezone,
        nowBooked,
        nowDisplaced,
        nowLost);
  }

  @Override
  public MessageId messageId() {
    return new MessageId(id, occasion.kind(), 1);
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "BriefingLetter[" + messageId() + "]";
  }
}
