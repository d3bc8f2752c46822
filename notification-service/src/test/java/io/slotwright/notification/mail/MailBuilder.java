package io.slotwright.notification.mail;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.Mail.Picture;
import java.util.Optional;
import java.util.UUID;

/// Builds mails, by default a plain one in English.
public final class MailBuilder {

  public static final UUID BOOKING = UUID.fromString("0190a000-0000-7000-8000-00000000000c");

  private MessageId id = new MessageId(BOOKING, "booking-confirmed", 2);
  private Sender from = new Sender("Slotwright", address("no-reply@slotwright.test"));
  private MailAddress recipient = address("olena@example.test");
  private Optional<MailAddress> replyTo = Optional.empty();
  private Optional<String> thread = Optional.empty();
  private Optional<Unsubscribe> unsubscribe = Optional.empty();
  private MailLocale locale = MailLocale.EN;
  private String subject = "Your booking is confirmed";
  private String text = "Hello,\n\nsee you.\n";
  private String html = "<!doctype html>\n<p>Hello,</p>\n";
  private Optional<Picture> logo = Optional.empty();
  private Optional<Calendar> calendar = Optional.empty();

  private MailBuilder() {}

  public static MailBuilder aMail() {
    return new MailBuilder();
  }

  public static MailAddress address(String text) {
    return MailAddress.parse(text).orElseThrow();
  }

  public MailBuilder from(String name, String address) {
    this.from = new Sender(name, address(address));
    return this;
  }

  public MailBuilder to(String recipient) {
    this.recipient = address(recipient);
    return this;
  }

  public MailBuilder answeredTo(String address) {
    this.replyTo = Optional.of(address(address));
    return this;
  }

  public MailBuilder inThreadOf(String messageId) {
    this.thread = Optional.of(messageId);
    return this;
  }

  public MailBuilder stoppedBy(Unsubscribe unsubscribe) {
    this.unsubscribe = Optional.of(unsubscribe);
    return this;
  }

  public MailBuilder in(MailLocale locale) {
    this.locale = locale;
    return this;
  }

  public MailBuilder about(String subject) {
    this.subject = subject;
    return this;
  }

  public MailBuilder saying(String text, String html) {
    this.text = text;
    this.html = html;
    return this;
  }

  public MailBuilder withLogo(Picture logo) {
    this.logo = Optional.of(logo);
    return this;
  }

  public MailBuilder with(Calendar calendar) {
    this.calendar = Optional.of(calendar);
    return this;
  }

  public Mail build() {
    return new Mail(
        id,
        from,
        recipient,
        replyTo,
        thread,
        unsubscribe,
        locale,
        subject,
        text,
        html,
        logo,
        calendar);
  }
}
