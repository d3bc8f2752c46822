package io.slotwright.testing.zones;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A service computes with the time zones of the suite and says so. A service's test extends this.
public abstract class SuiteZones {

  private static final String RELEASE = "2026f";

  /// Places whose laws have changed since the JDK's release.
  @ParameterizedTest
  @CsvSource({
    "America/Vancouver, 2026-11-30T09:00, 2026-11-30T16:00:00Z",
    "Canada/Pacific, 2027-01-15T12:00, 2027-01-15T19:00:00Z",
    "America/Edmonton, 2026-12-01T09:00, 2026-12-01T15:00:00Z",
    "Africa/Casablanca, 2026-11-30T09:00, 2026-11-30T09:00:00Z",
    "Europe/Kyiv, 2026-11-30T09:00, 2026-11-30T07:00:00Z",
    "EST, 2026-07-01T09:00, 2026-07-01T14:00:00Z",
  })
  void clocksAreThoseOfTheRelease(String zone, LocalDateTime wall, Instant instant) {
    assertThat(wall.atZone(ZoneId.of(zone)).toInstant()).isEqualTo(instant);
  }

  @Test
  void theReleaseIsTold() {
    assertThat(ZoneRulesProvider.getVersions("UTC").lastKey()).isEqualTo(RELEASE);
    assertThat(given().get("/q/info").jsonPath().getString("tzdata")).isEqualTo(RELEASE);
    assertThat(given().get("/q/metrics").asString())
        .contains("slotwright_tz_release_info{release=\"%s\"} 1.0".formatted(RELEASE));
  }
}
