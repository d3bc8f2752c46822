package io.slotwright.notification.bounce.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.notification.bounce.flow.BounceMailbox.Found;
import io.slotwright.notification.infrastructure.Certificate;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mailbox at a server whose certificate no authority of the system has signed.
class ImapMailboxTest {

  private static final String PREFIX = "slotwright.notification.bounces.imap.";
  private static final String KEYS = "greenmail.tls.keystore.file";
  private static final String PASSWORD = "greenmail.tls.keystore.password";

  @TempDir static Path folder;

  private static final Vertx VERTX = Vertx.vertx();
  private static Certificate certificate;
  private static GreenMail server;

  @BeforeAll
  static void aServerWithACertificateOfItsOwn() throws Exception {
    certificate = new Certificate(Files.createDirectory(folder.resolve("server")));
    System.setProperty(KEYS, certificate.store().toString());
    System.setProperty(PASSWORD, Certificate.PASSWORD);
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imaps"));
    server.start();
    server.setUser("bounces@slotwright.test", "bounces", "secret");
  }

  @AfterAll
  static void end() {
    server.stop();
    System.clearProperty(KEYS);
    System.clearProperty(PASSWORD);
    VERTX.closeAndAwait();
  }

  @Test
  void aServerIsTrustedByItsOwnCertificate() {
    assertThat(unread("localhost", certificate.pem())).isEmpty();
  }

  @Test
  void noServerIsTrustedByTheCertificateOfAnother() throws Exception {
    Path another = new Certificate(Files.createDirectory(folder.resolve("another"))).pem();

    assertThatThrownBy(() -> unread("localhost", another))
        .hasStackTraceContaining(SSLHandshakeException.class.getName());
  }

  @Test
  void theAuthoritiesOfTheSystemDoNotTrustIt() {
    assertThatThrownBy(() -> unread("localhost", null))
        .hasStackTraceContaining(SSLHandshakeException.class.getName());
  }

  @Test
  void aServerWithAnotherNameIsNotTrusted() {
    assertThatThrownBy(() -> unread("127.0.0.1", certificate.pem()))
        .hasStackTraceContaining("127.0.0.1");
  }

  @Test
  void aFileWithoutACertificateIsNamedByItsSetting() {
    assertThatIllegalStateException()
        .isThrownBy(() -> mailbox("localhost", folder.resolve("missing.pem")))
        .withMessageStartingWith(PREFIX + "trusted-certificate");
  }

  @Test
  void aHostNeedsAUserName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> mailbox(Map.of(PREFIX + "host", "localhost")))
        .withMessage(PREFIX + "username must be set for the host");
  }

  private static List<Found> unread(String host, @Nullable Path trusted) {
    ImapMailbox mailbox = mailbox(host, trusted);
    try {
      return mailbox.unread(1).await().atMost(Duration.ofSeconds(30));
    } finally {
      mailbox.close();
    }
  }

  private static ImapMailbox mailbox(String host, @Nullable Path trusted) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                PREFIX + "host",
                host,
                PREFIX + "port",
                String.valueOf(server.getImaps().getPort()),
                PREFIX + "username",
                "bounces",
                PREFIX + "password",
                "secret"));
    if (trusted != null) {
      settings.put(PREFIX + "trusted-certificate", trusted.toString());
    }
    return mailbox(settings);
  }

  private static ImapMailbox mailbox(Map<String, String> settings) {
    return new ImapMailbox(
        VERTX,
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(ImapSettings.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(ImapSettings.class));
  }
}
