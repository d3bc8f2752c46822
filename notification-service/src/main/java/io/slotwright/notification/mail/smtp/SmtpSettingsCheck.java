package io.slotwright.notification.mail.smtp;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;

/// Refuses settings of a mail server that do not fit, by their names: at the start of the service
/// rather than at the first mail.
final class SmtpSettingsCheck {

  private final Vertx vertx;
  private final String prefix;

  /// @param prefix of the names of the server's settings, with a full stop at its end
  SmtpSettingsCheck(Vertx vertx, String prefix) {
    this.vertx = vertx;
    this.prefix = prefix;
  }

  /// @throws IllegalStateException when there is no certificate in the file, or no password for
  /// the user name
  void check(SmtpServerSettings server) {
    server.trustedCertificate().ifPresent(this::read);
    if (server.username().isPresent() && server.password().isEmpty()) {
      throw new IllegalStateException(prefix + "password must be set for the user name");
    }
  }

  private void read(Path certificate) {
    try {
      new PemTrustOptions().addCertPath(certificate.toString()).getTrustManagerFactory(vertx);
    } catch (Exception unreadable) {
      throw new IllegalStateException(
          prefix + "trusted-certificate has no certificate", unreadable);
    }
  }
}
