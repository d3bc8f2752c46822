package io.slotwright.common.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

  private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
  private final LinkTokens tokens = new LinkTokens("a-key-of-at-least-32-characters!!");

  @Test
  void aTokenHas256BitsAndCanBeMadeAgain() {
    assertThat(Base64.getUrlDecoder().decode(tokens.forBooking(ID))).hasSize(32);
    assertThat(tokens.forBooking(ID)).isEqualTo(tokens.forBooking(ID));
  }

  @Test
  void aTokenOpensOneThingOnly() {
    assertThat(tokens.forBooking(ID))
        .isNotEqualTo(tokens.forReservation(ID))
        .isNotEqualTo(tokens.forConfirmation(ID))
        .isNotEqualTo(tokens.forMyBookings(ID));
    assertThat(tokens.forBooking(ID)).isNotEqualTo(tokens.forBooking(new UUID(0, 1)));
    assertThat(tokens.forBooking(ID))
        .isNotEqualTo(new LinkTokens("another-key-of-32-characters-long").forBooking(ID));
  }

  @Test
  void aCodeHasSixDigitsAndIsOfOneConfirmation() {
    List<String> codes =
        LongStream.range(0, 2_000)
            .mapToObj(next -> tokens.codeForConfirmation(new UUID(0, next)))
            .toList();

    assertThat(tokens.codeForConfirmation(ID)).isEqualTo(tokens.codeForConfirmation(ID));
    assertThat(codes).allMatch(code -> code.matches("[0-9]{6}"));
    assertThat(codes).anyMatch(code -> code.startsWith("0"));
    assertThat(Set.copyOf(codes)).hasSizeGreaterThan(1_980);
  }

  @Test
  void aKeyIsForOnePurpose() {
    assertThat(tokens.keyFor("one")).hasSize(32).isEqualTo(tokens.keyFor("one"));
    assertThat(tokens.keyFor("one")).isNotEqualTo(tokens.keyFor("other"));
  }

  @Test
  void aHashRecognisesItsTokenAlone() {
    byte[] hash = LinkTokens.hash(tokens.forBooking(ID));

    assertThat(LinkTokens.matches(tokens.forBooking(ID), hash)).isTrue();
    assertThat(LinkTokens.matches(tokens.forReservation(ID), hash)).isFalse();
    assertThat(LinkTokens.matches("", hash)).isFalse();
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new LinkTokens("short")).hasMessageContaining("32");
  }
}
