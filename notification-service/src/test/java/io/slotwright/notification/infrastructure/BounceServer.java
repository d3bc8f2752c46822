package io.slotwright.notification.infrastructure;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/// An IMAP server with the mailbox to which servers return mails.
public final class BounceServer implements QuarkusTestResourceLifecycleManager {

  private static final String PREFIX = "slotwright.notification.bounces.imap.";

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private GreenMailUser user;

  @Override
  public Map<String, String> start() {
    server.start();
    user = server.setUser("bounces@slotwright.test", "bounces", "secret");
    return Map.of(
        PREFIX + "host", "127.0.0.1",
        PREFIX + "port", String.valueOf(server.getImap().getPort()),
        PREFIX + "tls", "none",
        PREFIX + "username", "bounces",
        PREFIX + "password", "secret");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(BounceServer.class));
  }

  @Override
  public void stop() {
    server.stop();
  }

  public void receive(String message) {
    try {
      user.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// How many messages are unread.
  public long unread() {
    try {
      return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
          .filter(message -> !message.getFlags().contains(Flags.Flag.SEEN))
          .count();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
