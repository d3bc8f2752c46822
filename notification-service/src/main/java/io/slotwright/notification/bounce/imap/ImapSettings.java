package io.slotwright.notification.bounce.imap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

  /// How the connection is encrypted.
  @WithDefault("implicit")
  Tls tls();

  Optional<String> username();

  Optional<String> password();

  @WithDefault("INBOX")
  String folder();

  /// How long each step may take.
  @WithDefault("20s")
  Duration timeout();

  /// How connections are encrypted.
  enum Tls {
    /// Not at all: only for a server on the same machine.
    NONE,
    /// By `STARTTLS`, which the server must offer.
    STARTTLS,
    /// From the first byte.
    IMPLICIT
  }
}
