package io.slotwright.notification.mail;

import static java.util.stream.Collectors.joining;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.point.ServicePoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The content of a mail about a booking.
///
/// @param tentative whether the appointment is not agreed: awaiting an operator, or displaced
/// @param occurredAt when the reported change happened
/// @param pointAddress empty when the operator gave none
/// @param postName empty when it is not known
/// @param contact where the customer may reply
/// @param earlier what the customer was told before
/// @param manageLink opens the booking to anyone who has it: never in a log
public record BookingLetter(
    MailKind kind,
    MailLocale locale,
    UUID bookingId,
    long bookingVersion,
    Instant occurredAt,
    boolean tentative,
    Typed customerName,
    Typed pointName,
    Typed pointAddress,
    ZoneId timezone,
    int postNumber,
    Typed postName,
    TimeRange period,
    List<Line> services,
    Optional<MailAddress> contact,
    Correspondence earlier,
    String manageLink)
    implements Letter {

  /// One service of the basket.
  public record Line(Typed name, int minutes) {}

  /// In characters as a reader counts them.
  private static final int LONGEST_TITLE = 160;

  public BookingLetter {
    services = List.copyOf(services);
  }

  /// Without earlier mails, at a post whose name is not known.
  public static BookingLetter of(
      MailKind kind, BookingChanged booking, ServicePoint point, String manageLink) {
    return of(kind, booking, point, "", manageLink, Correspondence.beginsWith(booking.version()));
  }

  /// @param postName as typed; empty when it is not known
  public static BookingLetter of(
      MailKind kind,
      BookingChanged booking,
      ServicePoint point,
      String postName,
      String manageLink,
      Correspondence earlier) {
    return new BookingLetter(
        kind,
        MailLocale.of(booking.customer().locale()),
        booking.bookingId(),
        booking.version(),
        booking.occurredAt(),
        booking.status() == BookingStatus.PENDING || booking.displaced(),
        Typed.name(booking.customer().name()),
        Typed.name(point.name()),
        Typed.address(point.address()),
        point.timezone(),
        booking.postNumber(),
        Typed.name(postName),
        new TimeRange(booking.startsAt(), booking.endsAt()),
        booking.services().stream()
            .map(line -> new Line(Typed.name(line.name()), line.minutes()))
            .toList(),
        Optional.ofNullable(point.contactEmail()).flatMap(MailAddress::parse),
        earlier,
        manageLink);
  }

  @Override
  public BookingLetter in(MailLocale language) {
    return new BookingLetter(
        kind,
        language,
        bookingId,
        bookingVersion,
        occurredAt,
        tentative,
        customerName,
        pointName,
        pointAddress,
        timezone,
        postNumber,
        postName,
        period,
        services,
        contact,
        earlier,
        manageLink);
  }

  @Override
  public boolean isOptional() {
    return kind.isOptional();
  }

  @Override
  public MessageId messageId() {
    return new MessageId(bookingId, kind.wireName(), bookingVersion);
  }

  @Override
  public Optional<String> thread() {
    return earlier.firstMail();
  }

  /// The services and the place in one line, as a calendar shows the appointment; cut after
  /// [#LONGEST_TITLE].
  public String title() {
    String place = pointName.text();
    String names = services.stream().map(line -> line.name().text()).collect(joining(", "));
    return Cut.to(
        LONGEST_TITLE,
        Stream.of(names, place).filter(part -> !part.isEmpty()).collect(joining(" · ")));
  }

  /// The name of the post, or its number while the name is not known.
  public String post() {
    return postName.isEmpty() ? String.valueOf(postNumber) : postName.text();
  }

  /// The total length of the services.
  public long minutes() {
    return period.length().toMinutes();
  }

  /// Whether there is still an appointment to view, move or cancel.
  public boolean isManageable() {
    return kind != MailKind.BOOKING_CANCELLED;
  }

  /// The period in the point's zone and the mail's language.
  public String when() {
    return LocalPeriod.format(period, timezone, locale);
  }

  /// Keeps personal data and the link out of logs and error messages.
  @Override
  public String toString() {
    return "BookingLetter[" + messageId() + "]";
  }
}
