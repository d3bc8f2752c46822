package io.slotwright.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/// How mails look from outside and how hard they are tried.
@ConfigMapping(prefix = "slotwright.notification")
public interface NotificationSettings {

  /// Where people reach the gateway: links in mails start with it.
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /// The secret that link tokens are made with, the same in every service of an installation. It
  /// has no default: anyone who knows it can manage any booking.
  @Size(min = 32)
  String linkKey();

  /// The address that mails come from.
  @WithDefault("no-reply@slotwright.example")
  @NotBlank
  String senderAddress();

  /// The name beside it.
  @WithDefault("Slotwright")
  @NotBlank
  String senderName();

  /// How often mails whose links have expired are deleted; `off` for never.
  @WithDefault("5m")
  String forgetLinksEvery();

  Limits limits();

  /// How many mails guests may cause. A service point may set its own, see its `limits`. What
  /// operators do is not counted, nor are mails with links to lists of bookings, which have limits
  /// of their own. 0 switches a limit off.
  interface Limits {

    /// How many mails about bookings at one point go to one mailbox within a day.
    @WithDefault("30")
    @Min(0)
    int mailsPerEmailPerDay();

    /// How many mails about bookings anywhere go to one mailbox within a day.
    @WithDefault("100")
    @Min(0)
    int mailsPerEmailEverywherePerDay();

    /// How many mails about bookings at one point are sent within an hour.
    @WithDefault("600")
    @Min(0)
    int mailsPerPointPerHour();

    /// How many mails about bookings with one organisation are sent within an hour.
    @WithDefault("6000")
    @Min(0)
    int mailsPerOrganisationPerHour();
  }

  Sending sending();

  /// How deliveries are sent and tried again.
  interface Sending {

    /// How often to look for due deliveries; a newly queued one is seen at once.
    @WithDefault("1s")
    Duration pollEvery();

    /// How many deliveries are sent at the same time. The mailer's pool has as many connections.
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int batchSize();

    /// How long the other mails wait for a mail server that is slow to answer one.
    @WithDefault("20s")
    Duration timeout();

    /// When a mail is taken for lost whose server does not answer. RFC 5321, section 4.5.3.2.6,
    /// asks for ten minutes: servers that are slow have often accepted the mail, and trying it
    /// again would send it twice.
    @WithDefault("10m")
    Duration answerWithin();

    /// How long a claimed delivery belongs to one replica: at least twice `timeout`, or two
    /// replicas could send the same mail.
    @WithDefault("1m")
    Duration lease();

    /// The pause after the first failed attempt; it doubles with each further one.
    @WithDefault("1s")
    Duration firstPause();

    /// The pause never grows beyond this.
    @WithDefault("5m")
    Duration longestPause();

    /// When a delivery is given up, counted from when it was queued.
    @WithDefault("24h")
    Duration giveUpAfter();
  }
}
