package io.slotwright.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/// The appearance of mails, their limits and their retries.
@ConfigMapping(prefix = "slotwright.notification")
public interface NotificationSettings {

  /// The public URL of the gateway, with which links in mails begin.
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /// The secret from which link tokens are derived, the same in every service of an installation.
  /// It has no default: anyone who knows it can manage any booking.
  @Size(min = 32)
  String linkKey();

  /// The sender address of mails.
  @WithDefault("no-reply@slotwright.example")
  @NotBlank
  String senderAddress();

  /// The sender's display name.
  @WithDefault("Slotwright")
  @NotBlank
  String senderName();

  /// How often mails whose links have expired are deleted; `off` for never.
  @WithDefault("5m")
  String forgetLinksEvery();

  Limits limits();

  /// Limits of the mails that guests may cause. A service point may set its own, see its `limits`.
  /// Mails caused by operators are not counted, nor are those with links to lists of bookings,
  /// which booking-service limits. 0 disables a limit.
  interface Limits {

    /// Mails about bookings at one point to one mailbox within a day.
    @WithDefault("30")
    @Min(0)
    int mailsPerEmailPerDay();

    /// Mails about bookings anywhere to one mailbox within a day.
    @WithDefault("100")
    @Min(0)
    int mailsPerEmailEverywherePerDay();

    /// Mails about bookings at one point within an hour.
    @WithDefault("600")
    @Min(0)
    int mailsPerPointPerHour();

    /// Mails about bookings with one organisation within an hour.
    @WithDefault("6000")
    @Min(0)
    int mailsPerOrganisationPerHour();
  }

  Sending sending();

  /// How deliveries are sent and retried.
  interface Sending {

    /// How often to look for due deliveries; newly queued ones are found at once.
    @WithDefault("1s")
    Duration pollEvery();

    /// The number of deliveries sent in parallel. The mailer's pool has as many connections.
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int batchSize();

    /// How long a batch waits for a mail server that is slow to answer one mail.
    @WithDefault("20s")
    Duration timeout();

    /// When a mail without a response from its server counts as lost. RFC 5321, section 4.5.3.2.6,
    /// asks for ten minutes: slow servers have often accepted the mail, and a retry would send it
    /// twice.
    @WithDefault("10m")
    Duration answerWithin();

    /// How long a claimed delivery belongs to one replica: at least twice `timeout`, or two
    /// replicas could send the same mail.
    @WithDefault("1m")
    Duration lease();

    /// The pause after the first failed attempt; it doubles after each further one.
    @WithDefault("1s")
    Duration firstPause();

    /// The upper limit of the pause.
    @WithDefault("5m")
    Duration longestPause();

    /// How long after queueing a delivery is given up.
    @WithDefault("24h")
    Duration giveUpAfter();
  }
}
