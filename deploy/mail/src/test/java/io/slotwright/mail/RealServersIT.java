package io.slotwright.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.mail.judge.Mailauth;
import io.slotwright.mail.judge.Verdict;
import io.slotwright.mail.server.Complaint;
import io.slotwright.mail.server.DebianPackages;
import io.slotwright.mail.server.MailServers;
import io.slotwright.mail.server.ReceivedMail;
import io.slotwright.mail.suite.Events;
import io.slotwright.mail.suite.NotificationSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Mails of every kind in every language, from the packaged service over STARTTLS and AUTH through
/// Postfix into mailboxes at Dovecot, judged by two verifiers that know nothing of us: OpenDKIM on
/// the way and mailauth at the end.
class RealServersIT {

  private static final Set<String> KINDS =
      Set.of(
          "booking-received",
          "booking-confirmed",
          "booking-rescheduled",
          "booking-cancelled",
          "booking-displaced",
          "booking-restored",
          "booking-clocks-changed",
          "reminder",
          "reminder-day-before",
          "my-bookings-link",
          "guest-confirmation",
          "operator-new-booking",
          "operator-digest");

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final List<String> LANGUAGES = List.of("uk", "ru", "en");
  private static final String OUR_SERVER = "127.0.0.1";
  private static final String FOREIGN_SERVER = "192.0.2.1";
  private static final String CHANGED = "changed@" + MailServers.CUSTOMERS;
  private static final String UNKNOWN = "nobody@" + MailServers.CUSTOMERS;
  private static final String COMPLAINS = "complains@" + MailServers.CUSTOMERS;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path folder;

  private static MailServers servers;
  private static Mailauth mailauth;
  private static NotificationSuite suite;
  private static Events events;
  private static String point;

  @BeforeAll
  static void startAll() throws Exception {
    Optional<String> obstacle = DebianPackages.whyNot();
    obstacle.ifPresent(
        reason -> {
          System.err.println("Mails are NOT tried with real servers: " + reason);
          Assumptions.abort(reason);
        });
    Path home = Path.of(System.getProperty("slotwright.home"));
    // Otherwise only root gets in.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    PortPlan ports = PortPlan.free();
    servers =
        MailServers.in(
            Files.createDirectory(folder.resolve("servers")),
            CacheFolder.from(System.getenv()).resolve("debian-mail"),
            ports,
            home.resolve("docs/set-up-mail.md"),
            Stream.concat(
                    LANGUAGES.stream().map(RealServersIT::customer),
                    Stream.of(CHANGED, COMPLAINS, MailServers.BOUNCES))
                .toList());
    mailauth = Mailauth.in(home.resolve("deploy/mail/judge"), servers.records());
    suite = NotificationSuite.start(home, folder.resolve("data"), ports, servers);
    events = suite.events();
    sendEveryKind();
  }

  @AfterAll
  static void endAll() throws IOException {
    if (suite == null) {
      return;
    }
    events.close();
    suite.close();
    Path kept = Files.createDirectories(Path.of("target/logs"));
    for (Path log : Stream.concat(servers.logs().stream(), Stream.of(suite.log())).toList()) {
      Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String customer(String language) {
    return "olena." + language + "@" + MailServers.CUSTOMERS;
  }

  /// Bookings of a day ago. One point reminds of everything tomorrow, since this minute; the others
  /// remind two hours before, and each tells its operators in another language.
  private static void sendEveryKind() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    Instant later = now.plus(Duration.ofDays(10));
    Instant noonTomorrow =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .plusDays(1)
            .atTime(12, 0)
            .toInstant(ZoneOffset.UTC);
    String thisMinute = LocalTime.ofInstant(now, ZoneOffset.UTC).toString();
    point = events.servicePoint(KYIV.getId(), Map.of("minutes_before", List.of(120)));
    String evening =
        events.servicePoint(
            "UTC", Map.of("day_before_at", thisMinute, "minutes_before", List.of()));
    for (String language : LANGUAGES) {
      String email = customer(language);
      String told = events.servicePoint(KYIV.getId(), Map.of("minutes_before", List.of(120)));
      // Not before what it tells is known.
      suite.tellOperators(
          told, email, language, LocalTime.now(KYIV).plusSeconds(30).plusMinutes(1));
      events.booking("created", "pending", told, later, email, language);
      events.booking("confirmed", "confirmed", told, later, email, language);
      events.booking("rescheduled", "confirmed", told, later, email, language);
      events.booking("cancelled", "cancelled_by_customer", told, later, email, language);
      events.booking("displaced", "confirmed", told, later, email, language);
      events.booking("restored", "confirmed", told, later, email, language);
      events.booking("clocks_changed", "confirmed", told, later, email, language);
      events.booking(
          "created", "confirmed", told, now.plus(Duration.ofMinutes(90)), email, language);
      events.booking("created", "confirmed", evening, noonTomorrow, email, language);
      events.linkRequested(email, language);
      events.confirmationRequested(email, language);
    }
  }

  private static List<ReceivedMail> received(String language) {
    return servers.mailbox(customer(language)).await(mails -> kinds(mails).containsAll(KINDS));
  }

  private static Set<String> kinds(List<ReceivedMail> mails) {
    return mails.stream().map(ReceivedMail::kind).collect(Collectors.toSet());
  }

  private static Stream<String> languages() {
    return LANGUAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyKindOfMailPassesDkimSpfAndDmarc(String language) throws Exception {
    // when
    List<ReceivedMail> mails = received(language);
    keep(mails, language);
    List<Verdict> verdicts = mailauth.judge(OUR_SERVER, mails);
    // then
    assertThat(kinds(mails)).isEqualTo(KINDS);
    IntStream.range(0, mails.size())
        .forEach(
            i -> {
              ReceivedMail mail = mails.get(i);
              assertThat(mail.dkimResults()).as(mail.kind()).containsExactly("pass", "pass");
              assertThat(verdicts.get(i).dkim())
                  .as(mail.kind())
                  .extracting(Verdict.Signature::selector)
                  .containsExactlyInAnyOrderElementsOf(servers.selectors());
              assertThat(verdicts.get(i).dkim())
                  .as(mail.kind())
                  .extracting(Verdict.Signature::result)
                  .containsOnly("pass");
              assertThat(verdicts.get(i).spf()).as(mail.kind()).isEqualTo("pass");
              assertThat(verdicts.get(i).dmarc()).as(mail.kind()).isEqualTo("pass");
            });
  }

  /// For those who want to look at them.
  private static void keep(List<ReceivedMail> mails, String language) throws IOException {
    Path kept = Files.createDirectories(Path.of("target/mails"));
    for (ReceivedMail mail : mails) {
      Files.write(kept.resolve(mail.kind() + "." + language + ".eml"), mail.bytes());
    }
  }

  @Test
  void aMailFromAnotherServerIsStillOursByItsSignature() throws Exception {
    // when
    Verdict verdict = judge(FOREIGN_SERVER, received("uk").getFirst());
    // then
    assertThat(verdict.spf()).isEqualTo("fail");
    assertThat(verdict.dmarc()).isEqualTo("pass");
  }

  private static Stream<Named<UnaryOperator<String>>> changes() {
    return Stream.of(
        Named.of("a letter of the text", RealServersIT::withAnotherLetter),
        Named.of("a line at the end", mail -> mail + "Win at https://evil.example\r\n"),
        Named.of("the subject", mail -> mail.replaceFirst("\r\nSubject: ", "\r\nSubject: Re: ")),
        Named.of("the sender", mail -> mail.replaceFirst("\r\nFrom: ", "\r\nFrom: x")),
        Named.of(
            "a second sender",
            mail -> mail.replaceFirst("\r\nTo: ", "\r\nFrom: bank@slotwright.test\r\nTo: ")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangedMailIsNoticed(UnaryOperator<String> change) throws Exception {
    // given
    byte[] changed = received("uk").getFirst().changed(change);
    int before = servers.mailbox(CHANGED).await(mails -> true).size();
    // when
    servers.submit(changed, CHANGED);
    ReceivedMail mail =
        servers.mailbox(CHANGED).await(mails -> mails.size() == before + 1).getLast();
    // then
    assertThat(mail.dkimResults()).isNotEmpty().containsOnly("fail");
    Verdict verdict = judge(FOREIGN_SERVER, mail);
    assertThat(verdict.dkim()).hasSize(2).noneMatch(signature -> signature.result().equals("pass"));
    assertThat(verdict.dmarc()).isNotEqualTo("pass");
  }

  @Test
  void aMailThatIsSentOnUnchangedIsNot() throws Exception {
    // given
    byte[] unchanged = received("ru").getFirst().bytes();
    int before = servers.mailbox(CHANGED).await(mails -> true).size();
    // when
    servers.submit(unchanged, CHANGED);
    ReceivedMail mail =
        servers.mailbox(CHANGED).await(mails -> mails.size() == before + 1).getLast();
    // then
    assertThat(mail.dkimResults()).containsExactly("pass", "pass");
    assertThat(judge(FOREIGN_SERVER, mail).dmarc()).isEqualTo("pass");
  }

  /// Postfix returns it to the mailbox that the service reads by IMAP.
  @Test
  void aMailThatComesBackIsDeadAndItsAddressGetsNoMore() {
    // given
    String booking = confirmed(UNKNOWN);
    // when
    awaitDelivery(booking, "dead");
    // then
    assertThat(suite.deliveries(booking))
        .extracting(delivery -> delivery.get("failure").asText())
        .containsExactly("bounced-5.1.1");
    assertThat(suppression(UNKNOWN))
        .hasValueSatisfying(
            suppression -> {
              assertThat(suppression.get("reason").asText()).isEqualTo("hard-bounce");
              assertThat(suppression.get("status_code").asText()).isEqualTo("5.1.1");
            });
    awaitDelivery(confirmed(UNKNOWN), "skipped");
  }

  @Test
  void whoComplainsOfAMailGetsNoMore() {
    // given
    String booking = confirmed(COMPLAINS);
    ReceivedMail mail = servers.mailbox(COMPLAINS).await(mails -> mails.size() == 1).getFirst();
    // when
    servers.submit(Complaint.of(mail), MailServers.BOUNCES);
    // then
    await("suppression").atMost(PATIENCE).until(() -> suppression(COMPLAINS).isPresent());
    assertThat(suppression(COMPLAINS))
        .hasValueSatisfying(
            suppression -> assertThat(suppression.get("reason").asText()).isEqualTo("complaint"));
    awaitDelivery(booking, "sent");
    awaitDelivery(confirmed(COMPLAINS), "skipped");
    assertThat(servers.mailbox(COMPLAINS).await(mails -> true)).hasSize(1);
  }

  private static String confirmed(String email) {
    Instant start = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.MINUTES);
    return events.booking("created", "confirmed", point, start, email, "uk");
  }

  private static void awaitDelivery(String booking, String status) {
    await(status)
        .atMost(PATIENCE)
        .until(
            () ->
                suite.deliveries(booking).stream()
                    .map(delivery -> delivery.get("status").asText())
                    .toList(),
            List.of(status)::equals);
  }

  private static Optional<JsonNode> suppression(String address) {
    return suite.suppressions().stream()
        .filter(suppression -> suppression.get("address").asText().equals(address))
        .findFirst();
  }

  private static Verdict judge(String client, ReceivedMail mail) throws Exception {
    return mailauth.judge(client, List.of(mail)).getFirst();
  }

  /// Changes the first line of the first part that is long enough to be text.
  private static String withAnotherLetter(String mail) {
    int body = mail.indexOf("\r\n\r\n");
    String rest = mail.substring(body);
    int line = rest.indexOf("\r\n\r\n", 4) + 4;
    char letter = rest.charAt(line) == 'x' ? 'y' : 'x';
    return mail.substring(0, body + line) + letter + mail.substring(body + line + 1);
  }
}
