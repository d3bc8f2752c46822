package io.slotwright.mail.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.Readiness;
import io.slotwright.mail.program.Command;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Postfix, which takes mails and has their signatures checked by OpenDKIM; and Dovecot, which
/// keeps them. They take the place of the local stack's mailbox, at its ports.
public final class MailServers {

  public static final String POSTFIX = "postfix";

  /// The domain that mails are from.
  public static final String DOMAIN = "slotwright.test";

  /// Where customers have their mailboxes.
  public static final String CUSTOMERS = "customers.test";

  /// Where servers return what they cannot deliver.
  public static final String BOUNCES = "bounces@" + DOMAIN;

  /// Who may send.
  static final String SENDER = "slotwright";

  /// Of everybody.
  static final String PASSWORD = "only-for-tests";

  private static final String DOVECOT = "dovecot";
  private static final String OPENDKIM = "opendkim";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final PortPlan ports;
  private final DebianPackages packages;
  private final List<SigningKey> keys;

  private MailServers(Path folder, PortPlan ports, DebianPackages packages, List<SigningKey> keys) {
    this.folder = folder;
    this.ports = ports;
    this.packages = packages;
    this.keys = keys;
  }

  /// Unpacks and configures them.
  ///
  /// @param folder for everything of theirs, empty; they give up root's rights, so all users must
  /// get into it
  /// @param cache keeps downloaded packages
  /// @param guide tells operators how keys for DKIM are made
  /// @param users addresses that have a mailbox
  public static MailServers in(
      Path folder, Path cache, PortPlan ports, Path guide, List<String> users)
      throws IOException, InterruptedException, GeneralSecurityException {
    DebianPackages packages =
        DebianPackages.unpackInto(Files.createDirectory(folder.resolve("programs")), cache);
    MailServers servers =
        new MailServers(folder, ports, packages, SigningKey.madeBy(guide, folder, packages));
    servers.configure(users);
    return servers;
  }

  private void configure(List<String> users)
      throws IOException, InterruptedException, GeneralSecurityException {
    Certificate.make(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    Files.writeString(
        folder.resolve("users"),
        users.stream()
            .map(user -> user + ":" + PASSWORD + "::::::\n")
            .collect(Collectors.joining("", SENDER + ":" + PASSWORD + "::::::\n", "")));
    Files.writeString(
        folder.resolve("public-keys"),
        keys.stream()
            .map(key -> key.name(DOMAIN) + " " + key.record() + "\n")
            .collect(Collectors.joining()));
    ownedByMail(Files.createDirectory(folder.resolve("mail")));
    Path postfix = Files.createDirectory(folder.resolve(POSTFIX));
    Files.createDirectory(postfix.resolve("queue"));
    ownedByMail(Files.createDirectory(postfix.resolve("data")));
    configure("main.cf", postfix);
    configure("master.cf", postfix);
    configure("dovecot.conf", folder);
    configure("opendkim.conf", folder);
  }

  private static void ownedByMail(Path created) throws IOException {
    Files.setOwner(
        created,
        created.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("mail"));
  }

  private void configure(String file, Path target) throws IOException {
    try (InputStream template =
        Objects.requireNonNull(getClass().getResourceAsStream("/servers/" + file))) {
      Files.writeString(
          target.resolve(file),
          new String(template.readAllBytes(), UTF_8)
              .replace("{folder}", folder.toString())
              .replace("{programs}", packages.folder().toString())
              .replace("{smtp}", Integer.toString(smtpPort()))
              .replace("{imap}", Integer.toString(imapPort())));
    }
  }

  int smtpPort() {
    return ports.of(Port.SMTP);
  }

  int imapPort() {
    return ports.of(Port.MAILBOX);
  }

  /// For the stack.
  public List<Component> components() {
    return List.of(openDkim(), dovecot(), postfix());
  }

  private Component openDkim() {
    return Component.of(
        OPENDKIM,
        packages.command("opendkim", "-f", "-x", folder.resolve("opendkim.conf").toString()),
        listening("opendkim.socket"));
  }

  private Component dovecot() {
    return Component.of(
        DOVECOT,
        packages.command("dovecot", "-F", "-c", folder.resolve("dovecot.conf").toString()),
        listening("lmtp.socket"));
  }

  private Component postfix() {
    Path settings = folder.resolve(POSTFIX);
    Path running = settings.resolve("queue/pid/master.pid");
    String[] check =
        packages.command("postfix", "-c", settings.toString(), "check").toArray(String[]::new);
    return Component.of(
            POSTFIX,
            packages.command("/usr/lib/postfix/sbin/master", "-d", "-c", settings.toString()),
            () -> Files.exists(running))
        .preparedBy(() -> Command.of(check).run(PATIENCE))
        .needing(DOVECOT, OPENDKIM);
  }

  private Readiness listening(String socket) {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve(socket));
    return () -> {
      try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        return channel.connect(address);
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  /// The settings with which an operator connects the notification service to them.
  public Map<String, String> settings() {
    SigningKey current = keys.getFirst();
    SigningKey other = keys.getLast();
    return Map.ofEntries(
        Map.entry("SLOTWRIGHT_SMTP_HOST", "localhost"),
        Map.entry("SLOTWRIGHT_SMTP_PORT", Integer.toString(smtpPort())),
        Map.entry("SLOTWRIGHT_SMTP_TLS", "starttls"),
        Map.entry(
            "SLOTWRIGHT_NOTIFICATION_SMTP_TRUSTED_CERTIFICATE",
            folder.resolve("certificate.pem").toString()),
        Map.entry("SLOTWRIGHT_SMTP_USERNAME", SENDER),
        Map.entry("SLOTWRIGHT_SMTP_PASSWORD", PASSWORD),
        Map.entry("SLOTWRIGHT_NOTIFICATION_SENDER_ADDRESS", "no-reply@" + DOMAIN),
        Map.entry("SLOTWRIGHT_NOTIFICATION_SENDER_NAME", "Слотрайт, Київ"),
        Map.entry("SLOTWRIGHT_BOUNCE_ADDRESS", BOUNCES),
        Map.entry("SLOTWRIGHT_BOUNCE_IMAP_HOST", "localhost"),
        Map.entry("SLOTWRIGHT_BOUNCE_IMAP_PORT", Integer.toString(imapPort())),
        Map.entry("SLOTWRIGHT_BOUNCE_IMAP_USERNAME", BOUNCES),
        Map.entry("SLOTWRIGHT_BOUNCE_IMAP_PASSWORD", PASSWORD),
        Map.entry(
            "SLOTWRIGHT_NOTIFICATION_BOUNCES_IMAP_TRUSTED_CERTIFICATE",
            folder.resolve("certificate.pem").toString()),
        Map.entry("SLOTWRIGHT_NOTIFICATION_BOUNCES_READ_EVERY", "1s"),
        Map.entry("SLOTWRIGHT_DKIM_DOMAINS", DOMAIN),
        Map.entry("SLOTWRIGHT_DKIM_SELECTOR", current.selector()),
        Map.entry("SLOTWRIGHT_DKIM_KEY_FILE", current.file().toString()),
        Map.entry("SLOTWRIGHT_DKIM_OTHER_SELECTOR", other.selector()),
        Map.entry("SLOTWRIGHT_DKIM_OTHER_KEY_FILE", other.file().toString()));
  }

  /// What the DNS says of the domain that mails are from.
  public Map<String, List<String>> records() {
    Map<String, List<String>> records = new HashMap<>();
    records.put(DOMAIN, List.of("v=spf1 ip4:127.0.0.1 -all"));
    records.put("_dmarc." + DOMAIN, List.of("v=DMARC1; p=reject; adkim=s; aspf=s"));
    keys.forEach(key -> records.put(key.name(DOMAIN), List.of(key.record())));
    return records;
  }

  public List<String> selectors() {
    return keys.stream().map(SigningKey::selector).toList();
  }

  /// What they have written about their work.
  public List<Path> logs() {
    return List.of(folder.resolve("postfix.log"), folder.resolve("dovecot.log"));
  }

  public Mailbox mailbox(String user) {
    return new Mailbox(user, imapPort());
  }

  /// Sends a message as it is, from somebody who may.
  public void submit(byte[] message, String recipient) {
    Submission.of(smtpPort()).send(message, BOUNCES, recipient);
  }
}
