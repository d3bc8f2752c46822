package io.slotwright.notification.mail.icalendar;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.MailKind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
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
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// The appointment as a calendar file (RFC 5545) for a calendar to import (RFC 5546).
///
/// The UID is the booking's and the SEQUENCE its version, so a later mail updates the entry of an
/// earlier one. Times are in UTC and need no zone rules.
public final class CalendarFile {

  private static final String PRODUCT = "-//Slotwright//Slotwright//EN";
  private static final String DOMAIN = "@slotwright";

  private CalendarFile() {}

  /// @param sender the organiser when the service point has no address of its own
  public static String of(BookingLetter letter, MailAddress sender) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method(letter));
    calendar.add(event(letter, sender));
    return write(calendar);
  }

  /// The method of the calendar file for `letter`.
  public static CalendarMethod methodOf(BookingLetter letter) {
    return isCancelled(letter) ? CalendarMethod.CANCEL : CalendarMethod.PUBLISH;
  }

  private static Method method(BookingLetter letter) {
    return switch (methodOf(letter)) {
      case PUBLISH -> ImmutableMethod.PUBLISH;
      case CANCEL -> ImmutableMethod.CANCEL;
    };
  }

  private static VEvent event(BookingLetter letter, MailAddress sender) {
    MailAddress organiser = letter.contact().orElse(sender);
    VEvent event = new VEvent(false);
    event.add(new Uid(letter.bookingId() + DOMAIN));
    event.add(new DtStamp(letter.occurredAt()));
    event.add(new Sequence(Math.toIntExact(letter.bookingVersion())));
    event.add(new DtStart<>(letter.period().start()));
    event.add(new DtEnd<>(letter.period().end()));
    event.add(new Summary(letter.pointName().text()));
    if (!letter.pointAddress().isEmpty()) {
      event.add(new Location(letter.pointAddress().text()));
    }
    event.add(new Organizer(URI.create("mailto:" + organiser.text())));
    event.add(status(letter));
    return event;
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
      new CalendarOutputter(true).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
