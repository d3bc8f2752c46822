package io.slotwright.notification.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimeTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @ParameterizedTest
  @CsvSource({
    // Later today, or tomorrow.
    "2026-11-23T05:00:00Z, 08:00, 2026-11-23T06:00:00Z",
    "2026-11-23T06:00:00Z, 08:00, 2026-11-24T06:00:00Z",
    "2026-11-23T22:30:00Z, 00:00, 2026-11-24T22:00:00Z",
    // The clock skips 03:30 on 29 March: the moment it is put forward.
    "2026-03-28T12:00:00Z, 03:30, 2026-03-29T01:00:00Z",
    // It shows 03:30 twice on 25 October: the first time.
    "2026-10-24T12:00:00Z, 03:30, 2026-10-25T00:30:00Z",
    "2026-10-25T00:30:00Z, 03:30, 2026-10-26T01:30:00Z",
  })
  void theNextOneIsByTheClockOfThePoint(Instant now, LocalTime at, Instant next) {
    assertThat(DigestTime.next(at, KYIV, now)).isEqualTo(next);
  }
}
