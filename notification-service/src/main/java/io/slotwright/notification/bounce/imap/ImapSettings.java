package io.slotwright.notification.bounce.imap;

import io.slotwright.notification.mail.flow.Tls;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The mailbox to which servers return what they cannot deliver.
@ConfigMapping(prefix = "slotwright.notification.bounces.imap")
public interface ImapSettings {

  /// The server; no mailbox is read without one.
  Optional<String> host();

  @WithDefault("993")
  @Min(1)
  @Max(65535)
  int port();

  /// `implicit`, from the first byte; `starttls`, which the server must then offer; or `none`.
  @WithDefault("implicit")
  Tls tls();

  /// A PEM file with the authority to trust; the system's authorities when empty.
  Optional<Path> trustedCertificate();

  Optional<String> username();

  Optional<String> password();

  @WithDefault("INBOX")
  String folder();

  /// How long each step may take.
  @WithDefault("20s")
  Duration timeout();
}
