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

  /// The number of deliveries sent in parallel by each replica, without those whose answer is late.
  @WithDefault("20")
  @Min(1)
  @Max(100)
  int batchSize();

  /// How many more deliveries of a replica may wait for an answer that is late. Together with
  /// those sent in parallel they are the most connections to the mail server.
  @WithDefault("100")
  @Min(1)
  @Max(1000)
  int lateAnswers();

  /// After this, an answer is late.
  @WithDefault("1s")
  Duration promptly();

  /// The number of deliveries that a replica sends in parallel to one domain.
  @WithDefault("10")
  @Min(1)
  @Max(100)
  int toOneDomain();

  /// The most deliveries a minute that a replica sends to one domain; 0 for no limit.
  @WithDefault("0")
  @Min(0)
  int toOneDomainPerMinute();

  /// How long each step may take that the mail server should answer at once.
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
