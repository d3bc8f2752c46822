package io.slotwright.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

  @Test
  void aPositionIsReadAsItWasWritten() {
    Keyset position = new Keyset(Instant.parse("2026-11-23T07:00:00.000001Z"), new UUID(7, 8));

    assertThat(Keyset.parse(position.text())).isEqualTo(position);
    assertThat(Keyset.parse(Keyset.START.text())).isEqualTo(Keyset.START);
    assertThat(Keyset.parse(Keyset.END.text())).isEqualTo(Keyset.END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "2026-11-23T07:00:00Z",
        "2026-11-23T07:00:00Z/",
        "2026-11-23T07:00:00Z/7/00000000-0000-0000-0000-000000000000",
        "1969-12-31T23:59:59Z/00000000-0000-0000-0000-000000000000",
        "9999-01-01T00:00:01Z/00000000-0000-0000-0000-000000000000",
        "+1000000000-12-31T23:59:59Z/00000000-0000-0000-0000-000000000000"
      })
  void anyOtherTextIsRefused(String text) {
    assertThatException().isThrownBy(() -> Keyset.parse(text));
  }
}
