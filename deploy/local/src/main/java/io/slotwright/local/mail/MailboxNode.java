package io.slotwright.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;

/// Main class of the mailbox process: accepts every mail by SMTP and shows it by HTTP.
public final class MailboxNode {
  private static final long STARTUP_MILLIS = 30_000;

  private MailboxNode() {}

  /// @param arguments data folder, port of SMTP, port of HTTP
  public static void main(String[] arguments) throws IOException {
    MailFiles mails = new MailFiles(Path.of(arguments[0]));
    startSmtp(Integer.parseInt(arguments[1]), mails);
    new MailboxHttp(mails).listen(Integer.parseInt(arguments[2]));
  }

  private static void startSmtp(int port, MailFiles mails) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(STARTUP_MILLIS);
    GreenMail greenMail = new GreenMail(setup);
    GreenMailUser keeper = new Keeper(greenMail, mails);
    GreenMailUser deaf = new Deaf(greenMail);
    greenMail
        .getUserManager()
        .setMessageDeliveryHandler(
            (mail, recipient) -> isLastRecipient(mail, recipient) ? keeper : deaf);
    greenMail.start();
  }

  /// GreenMail delivers a mail once for each recipient; the mailbox keeps it once.
  private static boolean isLastRecipient(MovingMessage mail, MailAddress recipient) {
    return mail.getToAddresses().stream().reduce((a, b) -> b).filter(recipient::equals).isPresent();
  }

  /// Writes every mail to disk before the sender gets its acknowledgement.
  private static final class Keeper extends UserImpl {
    private final transient MailFiles mails;

    Keeper(GreenMail greenMail, MailFiles mails) {
      super("keeper", "keeper", "keeper", greenMail.getManagers().getImapHostManager());
      this.mails = mails;
    }

    @Override
    public void deliver(MovingMessage mail) {
      mails.keep(mail);
    }
  }

  /// Stores nothing, not in memory either.
  private static final class Deaf extends UserImpl {
    Deaf(GreenMail greenMail) {
      super("deaf", "deaf", "deaf", greenMail.getManagers().getImapHostManager());
    }

    @Override
    public void deliver(MovingMessage mail) {
      // Stored already for another recipient of the same mail.
    }
  }
}
