package io.slotwright.notification.mail.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Optional;

/// The appearance of mails.
@ConfigMapping(prefix = "slotwright.notification")
public interface MailSettings {

  /// The public URL of the gateway, with which links in mails begin.
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /// The sender address of mails.
  @WithDefault("no-reply@slotwright.example")
  @NotBlank
  String senderAddress();

  /// The sender's display name.
  @WithDefault("Slotwright")
  @NotBlank
  String senderName();

  /// Where servers return what they cannot deliver; the sender address when empty.
  Optional<String> bounceAddress();
}
