package io.slotwright.notification.bounce.imap;

import io.slotwright.notification.bounce.flow.BounceMailbox;
import io.slotwright.notification.mail.flow.Tls;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPSSLStore;
import org.eclipse.angus.mail.imap.IMAPStore;

/// A mailbox on an IMAP server. The client blocks, so it has a thread of its own, and each of its
/// steps has a time limit. It connects anew for each call: minutes pass between two.
@ApplicationScoped
class ImapMailbox implements BounceMailbox {

  private static final int LONGEST_REPORT = 1024 * 1024;

  private final WorkerExecutor thread;
  private final ImapSettings settings;
  private final Optional<SSLSocketFactory> trusting;

  ImapMailbox(Vertx vertx, ImapSettings settings) {
    this.settings = settings;
    if (settings.host().isPresent() && settings.username().isEmpty()) {
      throw new IllegalStateException(
          "slotwright.notification.bounces.imap.username must be set for the host");
    }
    this.trusting = settings.trustedCertificate().map(file -> trusting(vertx, file));
    this.thread =
        vertx.createSharedWorkerExecutor(
            "bounces-imap",
            1,
            settings.timeout().multipliedBy(30).toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// Fails at the start of the service rather than at the first look into the mailbox.
  private static SSLSocketFactory trusting(Vertx vertx, Path certificate) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          null,
          new PemTrustOptions()
              .addCertPath(certificate.toString())
              .getTrustManagerFactory(vertx.getDelegate())
              .getTrustManagers(),
          null);
      return context.getSocketFactory();
    } catch (Exception unreadable) {
      throw new IllegalStateException(
          "slotwright.notification.bounces.imap.trusted-certificate has no certificate",
          unreadable);
    }
  }

  @Override
  public boolean isSet() {
    return settings.host().isPresent();
  }

  @Override
  public Uni<List<Found>> unread(int atMost) {
    return in(folder -> read(folder, atMost));
  }

  @Override
  public Uni<Void> markRead(List<Found> messages) {
    return in(folder -> mark(folder, messages)).replaceWithVoid();
  }

  @PreDestroy
  void close() {
    thread.closeAndForget();
  }

  private interface Visit<T> {
    T pay(Folder folder) throws MessagingException, IOException;
  }

  private <T> Uni<T> in(Visit<T> visit) {
    return thread.executeBlocking(() -> pay(visit));
  }

  private <T> T pay(Visit<T> visit) throws MessagingException, IOException {
    try (IMAPStore store = store()) {
      store.connect(
          settings.host().orElseThrow(),
          settings.port(),
          settings.username().orElse(null),
          settings.password().orElse(null));
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        return visit.pay(folder);
      }
    }
  }

  private IMAPStore store() {
    return settings.tls() == Tls.IMPLICIT
        ? new IMAPSSLStore(Session.getInstance(properties("imaps")), null)
        : new IMAPStore(Session.getInstance(properties("imap")), null);
  }

  private Properties properties(String protocol) {
    String limit = String.valueOf(settings.timeout().toMillis());
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", limit);
    properties.put(prefix + "timeout", limit);
    properties.put(prefix + "writetimeout", limit);
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    trusting.ifPresent(factory -> properties.put(prefix + "ssl.socketFactory", factory));
    // Otherwise what this factory does not trust is tried with the system's authorities.
    properties.put(prefix + "socketFactory.fallback", "false");
    String startTls = String.valueOf(settings.tls() == Tls.STARTTLS);
    properties.put(prefix + "starttls.required", startTls);
    properties.put(prefix + "starttls.enable", startTls);
    return properties;
  }

  private static List<Found> read(Folder folder, int atMost)
      throws MessagingException, IOException {
    Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    Message[] some = Arrays.copyOf(unread, Math.min(unread.length, atMost));
    FetchProfile sizes = new FetchProfile();
    sizes.add(FetchProfile.Item.SIZE);
    sizes.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(some, sizes);
    UIDFolder uids = (UIDFolder) folder;
    List<Found> found = new ArrayList<>();
    for (Message message : some) {
      found.add(new Found(uids.getUID(message), uids.getUIDValidity(), bytes(message)));
    }
    return found;
  }

  private static byte[] bytes(Message message) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (message.getSize() <= LONGEST_REPORT) {
      message.writeTo(bytes);
    }
    return bytes.toByteArray();
  }

  private static boolean mark(Folder folder, List<Found> messages) throws MessagingException {
    UIDFolder uids = (UIDFolder) folder;
    long validity = uids.getUIDValidity();
    long[] known =
        messages.stream()
            .filter(message -> message.validity() == validity)
            .mapToLong(Found::uid)
            .toArray();
    Message[] present =
        Arrays.stream(uids.getMessagesByUID(known))
            .filter(Objects::nonNull)
            .toArray(Message[]::new);
    folder.setFlags(present, new Flags(Flags.Flag.SEEN), true);
    return true;
  }
}
