package io.slotwright.notification.mail.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.Mail.Picture;
import io.slotwright.notification.mail.Sender;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Writes a mail as a message (RFC 5322) in MIME (RFC 2045 to 2049) and signs it (RFC 6376).
///
/// The tree is the one that mail programs know from each other's invitations: the appointment is
/// the last alternative, which they enter into the calendar, and once more a file, which people can
/// open.
///
///     multipart/mixed
///       multipart/alternative
///         text/plain
///         multipart/related        only with a logo
///           text/html
///           image/png
///         text/calendar
///       text/calendar, as a file
public final class MessageWriter {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]+@[!-;=?-~]+>");

  private final Optional<MailAddress> bounces;
  private final List<DkimKey> keys;
  private final InstantSource clock;

  /// @param bounces where servers return what they cannot deliver; the sender's address when empty
  /// @param keys a message is signed with each that is the sender's domain's
  public MessageWriter(Optional<MailAddress> bounces, List<DkimKey> keys, InstantSource clock) {
    this.bounces = bounces;
    this.keys = List.copyOf(keys);
    this.clock = clock;
  }

  public Message write(Mail mail) {
    Part content = content(mail);
    List<Header> headers = new ArrayList<>(headers(mail));
    headers.addAll(content.headers());
    String signed = signatures(mail, headers, content.body()) + lines(headers);
    return new Message(
        bounces.orElse(mail.from().address()).text(),
        mail.recipient().text(),
        (signed + "\r\n" + content.body()).getBytes(US_ASCII));
  }

  private String signatures(Mail mail, List<Header> headers, String body) {
    String domain = mail.from().address().domain();
    return keys.stream()
        .filter(key -> key.isOf(domain))
        .map(key -> DkimSignature.of(headers, body, domain, key, clock.instant()))
        .map(Header::line)
        .collect(joining());
  }

  private static String lines(List<Header> headers) {
    return headers.stream().map(Header::line).collect(joining());
  }

  private List<Header> headers(Mail mail) {
    List<Header> headers = new ArrayList<>();
    headers.add(Header.of("Date", DATE.format(clock.instant())));
    headers.add(Header.of("From", mailbox(mail.from())));
    mail.replyTo().ifPresent(address -> headers.add(Header.of("Reply-To", address.text())));
    headers.add(Header.of("To", mail.recipient().text()));
    headers.add(Header.of("Subject", HeaderText.unstructured(mail.subject())));
    headers.add(Header.of("Message-ID", mail.messageId().toString()));
    mail.thread().filter(isAnother(mail)).ifPresent(first -> addThread(headers, first));
    headers.add(Header.of("Auto-Submitted", "auto-generated"));
    headers.add(Header.of("Feedback-ID", mail.feedbackId()));
    mail.unsubscribe()
        .ifPresent(
            unsubscribe -> {
              headers.add(
                  Header.of("List-Unsubscribe", "<" + unsubscribe.link().toASCIIString() + ">"));
              headers.add(Header.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
            });
    headers.add(Header.of("Content-Language", mail.locale().language()));
    headers.add(Header.of("MIME-Version", "1.0"));
    return headers;
  }

  private static Predicate<String> isAnother(Mail mail) {
    return first ->
        MESSAGE_ID.matcher(first).matches() && !first.equals(mail.messageId().toString());
  }

  private static void addThread(List<Header> headers, String first) {
    headers.add(Header.of("In-Reply-To", first));
    headers.add(Header.of("References", first));
  }

  private static String mailbox(Sender sender) {
    String address = sender.address().text();
    String phrase = HeaderText.phrase(sender.name());
    return phrase.isEmpty() ? address : phrase + " <" + address + ">";
  }

  private static Part content(Mail mail) {
    List<Part> alternatives = new ArrayList<>();
    alternatives.add(Part.ofText("text/plain; charset=utf-8", mail.text()));
    alternatives.add(html(mail));
    mail.calendar()
        .ifPresent(calendar -> alternatives.add(Part.ofText(typeOf(calendar), calendar.text())));
    Part alternative = Part.ofParts("alternative", boundary("alternative", mail), alternatives);
    return mail.calendar()
        .map(
            calendar ->
                Part.ofParts(
                    "mixed", boundary("mixed", mail), List.of(alternative, file(calendar))))
        .orElse(alternative);
  }

  private static Part html(Mail mail) {
    Part html = Part.ofText("text/html; charset=utf-8", mail.html());
    return mail.logo()
        .map(
            logo ->
                Part.ofParts(
                    "related; type=\"text/html\"",
                    boundary("related", mail),
                    List.of(html, picture(logo))))
        .orElse(html);
  }

  private static Part picture(Picture logo) {
    String name = logo.type().replace("image/", "logo.");
    return Part.ofFile(
        logo.type(),
        logo.bytes(),
        Header.of("Content-ID", "<" + Mail.LOGO + ">"),
        Part.disposition("inline", name));
  }

  private static Part file(Calendar calendar) {
    return Part.ofFile(
        typeOf(calendar),
        calendar.text().getBytes(UTF_8),
        Part.disposition("attachment", "booking.ics"));
  }

  private static String typeOf(Calendar calendar) {
    return "text/calendar; charset=utf-8; method=" + calendar.method();
  }

  /// The same for every attempt at a mail, so that its copies are recognised as copies.
  private static String boundary(String kind, Mail mail) {
    return "=_%s_%08x".formatted(kind, mail.messageId().hashCode());
  }
}
