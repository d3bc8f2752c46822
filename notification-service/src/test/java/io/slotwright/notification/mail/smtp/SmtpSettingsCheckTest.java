package io.slotwright.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.notification.infrastructure.Certificate;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSettingsCheckTest {

  private static final String PREFIX = "slotwright.notification.smtp.fallback.";
  private static final Vertx VERTX = Vertx.vertx();

  private final Map<String, String> settings = new HashMap<>();

  @TempDir Path folder;

  @AfterAll
  static void end() {
    VERTX.close();
  }

  @Test
  void aServerWithoutALoginFits() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void anAuthorityAndALoginFit() throws Exception {
    settings.put(PREFIX + "trusted-certificate", new Certificate(folder).pem().toString());
    settings.put(PREFIX + "username", "slotwright");
    settings.put(PREFIX + "password", "secret");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    settings.put(PREFIX + "trusted-certificate", folder.resolve("none.pem").toString());

    assertThatIllegalStateException()
        .isThrownBy(this::check)
        .withMessage(PREFIX + "trusted-certificate has no certificate");
  }

  @Test
  void aFileWithoutACertificateIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("empty.pem"), "no certificate");
    settings.put(PREFIX + "trusted-certificate", file.toString());

    assertThatIllegalStateException()
        .isThrownBy(this::check)
        .withMessage(PREFIX + "trusted-certificate has no certificate");
  }

  @Test
  void aUserNameNeedsAPassword() {
    settings.put(PREFIX + "username", "slotwright");
    settings.put(PREFIX + "password", "");

    assertThatIllegalStateException()
        .isThrownBy(this::check)
        .withMessage(PREFIX + "password must be set for the user name");
  }

  private void check() {
    new SmtpSettingsCheck(VERTX, PREFIX).check(read().fallback());
  }

  private SmtpSettings read() {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(SmtpSettings.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(SmtpSettings.class);
  }
}
