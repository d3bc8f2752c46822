package io.slotwright.notification.mail.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How mails are sent and retried.
@ConfigMapping(prefix = "slotwright.notification.sending")
public interface SendingSettings {

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

  /// How long after queueing a delivery is given up.
  @WithDefault("24h")
  Duration giveUpAfter();
}
