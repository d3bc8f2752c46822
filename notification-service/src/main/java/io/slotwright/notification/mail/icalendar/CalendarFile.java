package io.slotwright.notification.mail.icalendar;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.Invitation;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.Typed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// The appointment as a calendar file (RFC 5545) for a calendar to import (RFC 5546).
///
/// The UID is the booking's, so a later mail updates the entry of an earlier one. Its SEQUENCE
/// grows only when the time changes; of two files with the same, the later DTSTAMP wins (RFC 5546,
/// section 2.1.5). Times are in UTC and need no zone rules.
public final class CalendarFile {

  private static final String PRODUCT = "-//Slotwright//Slotwright//EN";
  private static final String DOMAIN = "@slotwright";
  private static final Pattern NOT_IN_A_URI = Pattern.compile("[^A-Za-z0-9._~!$'*+-]");

  private CalendarFile() {}

  /// @param sender the organiser when the service point has no address of its own
  /// @param attendee the customer, who is asked for no reply
  /// @param description what a mail program shows below the appointment
  public static String of(
      BookingLetter letter,
      Invitation invitation,
      MailAddress sender,
      MailAddress attendee,
      String description) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method(methodOf(letter, invitation)));
    VEvent event = event(letter, sender, description);
    if (invitation == Invitation.REQUEST) {
      event.add(attendee(letter, attendee));
    }
    calendar.add(event);
    return FoldedLines.of(write(calendar));
  }

  /// The method of the calendar file for `letter`.
  public static CalendarMethod methodOf(BookingLetter letter, Invitation invitation) {
    if (isCancelled(letter)) {
      return CalendarMethod.CANCEL;
    }
    return switch (invitation) {
      case FILE -> CalendarMethod.PUBLISH;
      case REQUEST -> CalendarMethod.REQUEST;
    };
  }

  private static Method method(CalendarMethod method) {
    return switch (method) {
      case PUBLISH -> ImmutableMethod.PUBLISH;
      case REQUEST -> ImmutableMethod.REQUEST;
      case CANCEL -> ImmutableMethod.CANCEL;
    };
  }

  private static VEvent event(BookingLetter letter, MailAddress sender, String description) {
    VEvent event = new VEvent(false);
    event.add(new Uid(letter.bookingId() + DOMAIN));
    event.add(new DtStamp(letter.occurredAt()));
    event.add(new Sequence(Math.toIntExact(letter.earlier().appointmentSince())));
    event.add(new DtStart<>(letter.period().start()));
    event.add(new DtEnd<>(letter.period().end()));
    event.add(new Summary(letter.title()));
    if (!letter.pointAddress().isEmpty()) {
      event.add(new Location(letter.pointAddress().text()));
    }
    event.add(new Description(description));
    if (letter.isManageable()) {
      event.add(new Url(URI.create(letter.manageLink())));
    }
    event.add(organiser(letter, letter.contact().orElse(sender)));
    event.add(status(letter));
    return event;
  }

  private static Organizer organiser(BookingLetter letter, MailAddress address) {
    Organizer organiser = new Organizer(mailto(address));
    if (!letter.pointName().isEmpty()) {
      organiser.add(commonName(letter.pointName()));
    }
    return organiser;
  }

  /// Who has booked need not accept.
  private static Attendee attendee(BookingLetter letter, MailAddress address) {
    Attendee attendee = new Attendee(mailto(address));
    if (!letter.customerName().isEmpty()) {
      attendee.add(commonName(letter.customerName()));
    }
    attendee.add(PartStat.ACCEPTED);
    attendee.add(Rsvp.FALSE);
    return attendee;
  }

  /// A parameter can hold no double quote (RFC 5545, section 3.2).
  private static Cn commonName(Typed name) {
    return new Cn(name.text().replace('"', '\''));
  }

  /// Escapes what an address may have and a URI may not, or means something else there (RFC 6068,
  /// section 2).
  private static URI mailto(MailAddress address) {
    String domain = address.domain();
    String localPart = address.text().substring(0, address.text().length() - domain.length() - 1);
    String escaped =
        NOT_IN_A_URI
            .matcher(localPart)
            .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    return URI.create("mailto:" + escaped + "@" + domain);
  }

  private static Status status(BookingLetter letter) {
    if (isCancelled(letter)) {
      return ImmutableStatus.VEVENT_CANCELLED;
    }
    return letter.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
  }

  private static boolean isCancelled(BookingLetter letter) {
    return letter.kind() == MailKind.BOOKING_CANCELLED;
  }

  private static String write(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      // Validation takes longer than all else; tests validate each kind.
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
