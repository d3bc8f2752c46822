package io.slotwright.notification.mail.mime;

import static io.slotwright.notification.mail.MailBuilder.aMail;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.notification.mail.Mail.Calendar;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.MailBuilder;
import io.slotwright.notification.mail.Unsubscribe;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Judged by Apache James, which knows nothing of our code.
class DkimSignatureTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-03T07:05:09Z"));
  private static final KeyPair RSA = pair("RSA", 2048);
  private static final KeyPair OTHER = pair("RSA", 1024);
  private static final KeyPair ED25519 = pair("Ed25519", 255);
  private static final Set<String> DOMAINS = Set.of("slotwright.test", "salon.test");

  private static final MailBuilder MAIL =
      aMail()
          .from("Шиномонтаж, Київ", "no-reply@slotwright.test")
          .about("Ваш запис підтверджено 🚗, і ще кілька слів, щоб рядок був довгим")
          .inThreadOf("<first@slotwright>")
          .stoppedBy(new Unsubscribe(URI.create("https://book.example.test/u?token=abc")))
          .saying("Hello,\n\n. a dot, trailing blanks  \nand  two\n\n\n", "<p>Вітаємо</p>\n")
          .with(new Calendar("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", CalendarMethod.PUBLISH));

  @Test
  void aSignedMailPasses() throws Exception {
    assertThat(verify(signed(MAIL, key(RSA, "autumn"))))
        .singleElement()
        .satisfies(
            signature -> {
              assertThat(signature.getDToken()).hasToString("slotwright.test");
              assertThat(signature.getSelector()).hasToString("autumn");
              assertThat(signature.getHeaderCanonicalisationMethod()).isEqualTo("relaxed");
              assertThat(signature.getBodyCanonicalisationMethod()).isEqualTo("relaxed");
              assertThat(signature.getBodyHashLimit()).isEqualTo(-1);
            });
  }

  @Test
  void everythingThatIsShownIsSigned() throws Exception {
    // when
    List<String> signed =
        verify(signed(MAIL, key(RSA, "autumn"))).getFirst().getHeaders().stream()
            .map(Object::toString)
            .toList();
    // then
    assertThat(signed)
        .contains("date", "to", "subject", "message-id", "mime-version", "content-type")
        .contains("list-unsubscribe", "list-unsubscribe-post", "references", "feedback-id")
        .contains("cc", "reply-to");
    assertThat(signed).filteredOn("from"::equals).hasSize(2);
    assertThat(signed).filteredOn("subject"::equals).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'Hello,', 'Jello,'",
    "Auto-Submitted: auto-generated, Auto-Submitted: no",
    "BEGIN:VCALENDAR, BEGIN:VCALENDAS",
    "References: <first, References: <second",
    "method=PUBLISH, method=REQUEST"
  })
  void aChangeIsNoticed(String was, String is) {
    // given
    String sent = new String(signed(MAIL, key(RSA, "autumn")), US_ASCII);
    assertThat(sent).contains(was);
    // when
    String changed = sent.replace(was, is);
    // then
    assertThatThrownBy(() -> verify(changed.getBytes(US_ASCII))).isInstanceOf(FailException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"From: boss@bank.test", "Subject: win", "Reply-To: eve@evil.test"})
  void aHeaderThatIsAddedIsNoticed(String header) {
    // given
    String sent = new String(signed(MAIL, key(RSA, "autumn")), US_ASCII);
    // then
    assertThatThrownBy(() -> verify((header + "\r\n" + sent).getBytes(US_ASCII)))
        .isInstanceOf(FailException.class);
  }

  @Test
  void blanksThatServersChangeHarmNothing() throws Exception {
    // given
    String sent = new String(signed(MAIL, key(RSA, "autumn")), US_ASCII);
    String changed = sent.replace("To: olena", "TO:   olena") + "\r\n\r\n";
    // then
    assertThat(verify(changed.getBytes(US_ASCII))).hasSize(1);
  }

  @Test
  void whileKeysAreChangedBothHaveSigned() throws Exception {
    assertThat(verify(signed(MAIL, key(RSA, "autumn"), key(OTHER, "winter"))))
        .extracting(signature -> signature.getSelector().toString())
        .containsExactlyInAnyOrder("autumn", "winter");
  }

  @Test
  void aSenderOfAnotherListedDomainIsSignedForIt() throws Exception {
    // given
    MailBuilder mail = aMail().from("Salon", "hello@SALON.test");
    // then
    assertThat(verify(signed(mail, key(RSA, "autumn"))))
        .singleElement()
        .satisfies(it -> assertThat(it.getDToken()).hasToString("salon.test"));
  }

  @Test
  void aSenderOfAnUnknownDomainIsNotSigned() throws Exception {
    // given
    MailBuilder mail = aMail().from("Salon", "hello@mail.salon.test");
    // then
    assertThat(verify(signed(mail, key(RSA, "autumn")))).isNullOrEmpty();
  }

  @Test
  void anEd25519KeySignsTheHash() {
    // when
    String sent = new String(signed(MAIL, key(ED25519, "brisbane")), US_ASCII);
    // then
    assertThat(sent.replaceAll("\r\n[ \t]", " ")).contains("a=ed25519-sha256;");
    assertThat(sent).matches("(?s).* b=\r\n [A-Za-z0-9+/]{72}\r\n [A-Za-z0-9+/]{14}==\r\n.*");
  }

  @Test
  void aKeyIsReadAsPemOrAsBareBase64() {
    // given
    String bare = Base64.getEncoder().encodeToString(RSA.getPrivate().getEncoded());
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(RSA.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    // then
    assertThat(List.of(DkimKey.read("a", DOMAINS, bare), DkimKey.read("a", DOMAINS, pem)))
        .allSatisfy(key -> assertThat(key.key()).isEqualTo(RSA.getPrivate()));
  }

  @Test
  void aKeyThatCannotSignIsRefusedWithoutShowingIt() {
    String weak = encoded(pair("RSA", 512));

    assertThatThrownBy(() -> DkimKey.read("a", DOMAINS, "c2VjcmV0")).hasMessageContaining("PKCS#8");
    assertThatThrownBy(() -> DkimKey.read("a", DOMAINS, "!secret!"))
        .hasMessageContaining("base64")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> DkimKey.read("a", DOMAINS, weak)).hasMessageContaining("1024 bits");
    assertThatThrownBy(() -> DkimKey.read("a b", DOMAINS, encoded(RSA)))
        .hasMessageContaining("selector");
    assertThat(key(RSA, "autumn").toString()).isEqualTo("DkimKey[autumn]");
  }

  private static byte[] signed(MailBuilder mail, DkimKey... keys) {
    return new MessageWriter(Optional.empty(), List.of(keys), CLOCK).write(mail.build()).bytes();
  }

  private static DkimKey key(KeyPair pair, String selector) {
    return DkimKey.read(selector, DOMAINS, encoded(pair));
  }

  private static String encoded(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
  }

  private static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<SignatureRecord> verify(byte[] message) throws Exception {
    DKIMVerifier verifier =
        new DKIMVerifier(
            (method, selector, token) ->
                List.of(
                    "v=DKIM1; k=rsa; p="
                        + Base64.getEncoder()
                            .encodeToString(
                                (selector.toString().equals("autumn") ? RSA : OTHER)
                                    .getPublic()
                                    .getEncoded())));
    List<SignatureRecord> passed = verifier.verify(new ByteArrayInputStream(message));
    return passed == null ? List.of() : Arrays.asList(passed.toArray(SignatureRecord[]::new));
  }
}
