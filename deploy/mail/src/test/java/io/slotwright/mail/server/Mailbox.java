package io.slotwright.mail.server;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// A mailbox at Dovecot, read by IMAP.
public final class Mailbox {

  /// On a busy machine an attempt may fail to be recorded: its mail is sent after its lease of a
  /// minute.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String user;
  private final int port;

  Mailbox(String user, int port) {
    this.user = user;
    this.port = port;
  }

  /// What is in it, once that is as wanted.
  public List<ReceivedMail> await(Predicate<List<ReceivedMail>> wanted) {
    return Awaitility.await("in the mailbox of " + user)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(this::mails, wanted);
  }

  private List<ReceivedMail> mails() throws MessagingException, IOException {
    Properties properties = new Properties();
    properties.put("mail.imaps.ssl.trust", "localhost");
    properties.put("mail.imaps.connectiontimeout", "5000");
    properties.put("mail.imaps.timeout", "10000");
    try (Store store = Session.getInstance(properties).getStore("imaps")) {
      store.connect("localhost", port, user, MailServers.PASSWORD);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        List<ReceivedMail> mails = new ArrayList<>();
        for (Message message : inbox.getMessages()) {
          ByteArrayOutputStream raw = new ByteArrayOutputStream();
          message.writeTo(raw);
          mails.add(new ReceivedMail(raw.toByteArray()));
        }
        return mails;
      }
    }
  }
}
