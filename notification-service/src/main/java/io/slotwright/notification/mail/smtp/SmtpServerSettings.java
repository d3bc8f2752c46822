package io.slotwright.notification.mail.smtp;

import io.slotwright.notification.mail.flow.Tls;
import io.slotwright.notification.mail.smtp.SmtpServer.Login;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/// How an SMTP server is reached, but for its name.
public interface SmtpServerSettings {

  @WithDefault("587")
  @Min(1)
  @Max(65535)
  int port();

  /// `starttls`, which the server must then offer; `implicit`, from the first byte; or `none`.
  @WithDefault("starttls")
  Tls tls();

  /// A PEM file with the authority to trust; the system's authorities when empty.
  Optional<Path> trustedCertificate();

  /// Empty for a server that takes mails without a login.
  Optional<String> username();

  Optional<String> password();

  /// Empty without a user name.
  default Optional<Login> login() {
    return username().map(name -> new Login(name, password().orElse("")));
  }
}
