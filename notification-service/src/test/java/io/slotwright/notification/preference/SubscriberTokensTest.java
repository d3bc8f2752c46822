package io.slotwright.notification.preference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberTokensTest {

  private static final byte[] OLD = "an-old-key-of-32-characters-long".getBytes(UTF_8);
  private static final byte[] NEW = "a-newer-key-of-32-characters-too".getBytes(UTF_8);
  private static final Subscriber OLENA =
      new Subscriber(
          UUID.fromString("0190a000-0000-7000-8000-000000000001"),
          "kSdX0pLqvJf3kSdX0pLqvJf3kSdX0pLqvJf3kSdX0pL");

  private final SubscriberTokens tokens = new SubscriberTokens((byte) 0, Map.of((byte) 0, OLD));

  @Test
  void aTokenNamesItsSubscriberAndIsTheSameInEveryMail() {
    assertThat(tokens.read(tokens.of(OLENA))).hasValue(OLENA);
    assertThat(tokens.of(OLENA)).isEqualTo(tokens.of(OLENA)).matches("[A-Za-z0-9_-]{1,160}");
  }

  @Test
  void aTokenWithAnyOtherBitIsNone() {
    byte[] token = Base64.getUrlDecoder().decode(tokens.of(OLENA));
    for (int bit = 0; bit < token.length * Byte.SIZE; bit++) {
      byte[] forged = token.clone();
      forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

      assertThat(tokens.read(encoded(forged))).as("bit %d", bit).isEmpty();
    }
  }

  @Test
  void aTokenThatIsCutOrContinuedIsNone() {
    String token = tokens.of(OLENA);
    for (int length = 0; length < token.length(); length++) {
      assertThat(tokens.read(token.substring(0, length))).as("%d", length).isEmpty();
    }
    assertThat(tokens.read(token + "AAAA")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "?", "olena@example.test", "ä", "\0"})
  void whatIsNoTokenIsNone(String text) {
    assertThat(tokens.read(text)).isEmpty();
    assertThat(tokens.read(text.repeat(100_000))).isEmpty();
  }

  @Test
  void tokensOfAnOldKeyWorkWhileItIsKnown() {
    String old = tokens.of(OLENA);
    SubscriberTokens both = new SubscriberTokens((byte) 1, Map.of((byte) 0, OLD, (byte) 1, NEW));
    SubscriberTokens newOnly = new SubscriberTokens((byte) 1, Map.of((byte) 1, NEW));

    assertThat(both.read(old)).hasValue(OLENA);
    assertThat(both.of(OLENA)).isNotEqualTo(old);
    assertThat(newOnly.read(both.of(OLENA))).hasValue(OLENA);
    assertThat(newOnly.read(old)).isEmpty();
    assertThat(tokens.read(both.of(OLENA))).isEmpty();
  }

  @Test
  void withoutItsCurrentKeyThereAreNoTokens() {
    assertThatThrownBy(() -> new SubscriberTokens((byte) 2, Map.of((byte) 1, NEW)))
        .hasMessageContaining("2");
  }

  private static String encoded(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
