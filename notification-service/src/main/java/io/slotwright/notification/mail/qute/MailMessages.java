package io.slotwright.notification.mail.qute;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.slotwright.notification.mail.Typed;

/// Every sentence of a mail, in English here and in the other languages in `messages/`.
@MessageBundle("mail")
public interface MailMessages {

  @Message("We have received your booking at {point.text}")
  String receivedSubject(Typed point);

  @Message("We have your request and will email you as soon as it is confirmed.")
  String receivedIntro();

  @Message("Your booking at {point.text} is confirmed")
  String confirmedSubject(Typed point);

  @Message("Your booking is confirmed. We look forward to seeing you.")
  String confirmedIntro();

  @Message("Your booking at {point.text} has a new time")
  String rescheduledSubject(Typed point);

  @Message("Your booking has been moved. The previous time no longer applies.")
  String rescheduledIntro();

  @Message("Your booking at {point.text} is cancelled")
  String cancelledSubject(Typed point);

  @Message("Your booking has been cancelled. You do not need to do anything else.")
  String cancelledIntro();

  @Message("Your booking at {point.text} may need a new time")
  String displacedSubject(Typed point);

  @Message(
      "The opening hours have changed, and your booking no longer fits them. It is not lost:"
          + " please choose another time, or wait until we contact you.")
  String displacedIntro();

  @Message("Your booking at {point.text} keeps its time")
  String restoredSubject(Typed point);

  @Message(
      "We wrote that your booking might need a new time. That is no longer so: it stays as it was,"
          + " and you do not need to do anything.")
  String restoredIntro();

  @Message("Your booking at {point.text} stays at the same hour")
  String clocksChangedSubject(Typed point);

  @Message(
      "The rules for the local clocks have changed. Your booking stays at the hour that we told"
          + " you. Your calendar may show another hour; the attached entry corrects it.")
  String clocksChangedIntro();

  @Message("Reminder: your booking at {point.text}")
  String reminderSubject(Typed point);

  @Message(
      "This is a reminder of your booking. If you cannot come, please move or cancel it, so that"
          + " somebody else can have the time.")
  String reminderIntro();

  @Message("Reminder: {point.text}, {day}")
  String dayBeforeSubject(Typed point, String day);

  @Message(
      "This is a reminder of what you have booked. If you cannot come, please move or cancel it, so"
          + " that somebody else can have the time.")
  String dayBeforeIntro();

  @Message(
      "You are receiving this email because a booking was made with this address. The links above"
          + " are for you only: anyone who has one can change the booking.")
  String dayBeforeFooter();

  @Message("New booking at {point.text}")
  String newBookingSubject(Typed point);

  @Message("A customer has made a booking.")
  String newBookingIntro();

  @Message("Summary for {point.text}")
  String digestSubject(Typed point);

  @Message("This is what has happened since the last summary.")
  String digestIntro();

  @Message("New bookings")
  String newBookingsLabel();

  @Message("Need a new time")
  String displacedLabel();

  @Message("Emails that did not arrive")
  String lostLabel();

  @Message("… and {count} more")
  String more(int count);

  @Message(
      "You are receiving this email because this address was set to receive news of this service"
          + " point.")
  String operatorsFooter();

  @Message("Hello {name.text},")
  String greeting(Typed name);

  @Message("When")
  String whenLabel();

  @Message("Where")
  String whereLabel();

  @Message("Post")
  String postLabel();

  @Message("Customer")
  String customerLabel();

  @Message("Services")
  String servicesLabel();

  @Message("Duration")
  String durationLabel();

  @Message("Contact")
  String contactLabel();

  @Message("{name.text} – {minutes} min")
  String serviceLine(Typed name, int minutes);

  @Message("{minutes} min")
  String duration(long minutes);

  @Message("View, move or cancel your booking")
  String manage();

  @Message(
      "You are receiving this email because a booking was made with this address. The link above"
          + " is for you only: anyone who has it can change the booking.")
  String footer();

  @Message("You are receiving this email because a booking was made with this address.")
  String plainFooter();

  @Message("Choose which emails you receive")
  String chooseMails();

  @Message("Your bookings")
  String myBookingsSubject();

  @Message("Hello,")
  String plainGreeting();

  @Message(
      "Here is the link to all bookings made with this address: upcoming and past, at every"
          + " service point.")
  String myBookingsIntro();

  @Message("The link works for")
  String linkWorksLabel();

  @Message("Show my bookings")
  String showMyBookings();

  @Message(
      "You are receiving this email because someone, most likely you, asked for the bookings made"
          + " with this address. If it was not you, you can ignore this email. The link above is"
          + " for you only: anyone who has it can see and change your bookings.")
  String myBookingsFooter();

  @Message("Confirm your booking at {point.text}")
  String confirmationSubject(Typed point);

  @Message(
      "Your booking is not complete yet. Confirm it below, or enter the code where you"
          + " booked. We are holding the time for you.")
  String confirmationIntro();

  @Message("Code")
  String codeLabel();

  @Message("Confirm within")
  String codeWorksLabel();

  @Message("Confirm the booking")
  String confirmBooking();

  @Message(
      "You are receiving this email because this address was entered for a booking. If it was not"
          + " you, you can ignore this email: nothing is booked, and we will delete the request.")
  String confirmationFooter();
}
