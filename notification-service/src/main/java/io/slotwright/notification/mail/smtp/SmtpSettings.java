package io.slotwright.notification.mail.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;

/// The SMTP server that takes mails, and the one that takes them while it fails.
@ConfigMapping(prefix = "slotwright.notification.smtp")
public interface SmtpSettings extends SmtpServerSettings {

  @WithDefault("127.0.0.1")
  @NotBlank
  String host();

  Fallback fallback();

  /// A server that takes mails while the first one fails.
  interface Fallback extends SmtpServerSettings {

    /// Empty for none.
    Optional<String> host();

    /// How long the first server gets no mails before it is tried again.
    @WithDefault("30s")
    Duration askAgainAfter();
  }
}
