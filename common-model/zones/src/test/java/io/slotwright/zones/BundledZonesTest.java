package io.slotwright.zones;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledZonesTest {

  private static final BundledZones ZONES = new BundledZones();

  /// The offsets at noon, as `zdump` of release 2026f prints them.
  @ParameterizedTest
  @CsvSource({
    "America/Vancouver, 2026-07-01, -07:00",
    "America/Vancouver, 2026-11-30, -07:00",
    "America/Vancouver, 2040-01-15, -07:00",
    "America/Edmonton, 2026-11-30, -06:00",
    "Africa/Casablanca, 2026-11-30, +00:00",
    "Africa/El_Aaiun, 2027-06-01, +00:00",
    "America/New_York, 2026-11-30, -05:00",
    "Europe/Kyiv, 2026-11-30, +02:00",
    "Europe/Kyiv, 2080-07-01, +03:00",
    "Europe/Dublin, 2050-07-01, +01:00",
    "Australia/Sydney, 2050-01-01, +11:00",
    "Australia/Lord_Howe, 2050-07-01, +10:30",
    "America/Nuuk, 2050-07-01, -01:00",
    "Asia/Jerusalem, 2050-07-01, +03:00",
    "Antarctica/Troll, 2050-07-01, +02:00",
    "EST, 2026-07-01, -05:00",
    "MST, 2026-07-01, -07:00",
    "HST, 2026-07-01, -10:00",
    "ROC, 2026-07-01, +08:00",
    "EST5EDT, 2050-07-01, -04:00",
    "Etc/GMT+3, 2026-07-01, -03:00",
  })
  void aPlaceHasTheClocksOfTheRelease(String name, LocalDate date, ZoneOffset offset) {
    assertThat(rules(name).getOffset(date.atTime(12, 0).toInstant(UTC))).isEqualTo(offset);
  }

  /// The time of the winter is the standard time, whatever the law calls it.
  @ParameterizedTest
  @CsvSource({
    "Europe/Dublin, 1990-07-01, Z",
    "Europe/Dublin, 2026-01-01, Z",
    "Europe/Dublin, 2026-07-01, Z",
    "Europe/Dublin, 2050-07-01, Z",
    "Europe/London, 2026-07-01, Z",
    "Africa/Casablanca, 2026-12-01, Z",
    "America/Vancouver, 2026-07-01, -08:00",
    "America/Vancouver, 2026-12-01, -07:00",
  })
  void standardTimeIsThatOfTheWinter(String name, LocalDate date, ZoneOffset offset) {
    assertThat(rules(name).getStandardOffset(date.atStartOfDay().toInstant(UTC))).isEqualTo(offset);
  }

  /// Rules for all later years whose hours lie outside of the day that they name.
  @ParameterizedTest
  @CsvSource({
    "Asia/Jerusalem, 2050-03-25T02:00",
    "Africa/Cairo, 2050-10-28T00:00",
    "America/Nuuk, 2050-03-26T23:00",
    "Asia/Gaza, 2050-10-29T02:00",
    "America/Santiago, 2050-09-04T00:00",
    "Pacific/Easter, 2050-04-02T22:00",
    "America/Havana, 2050-03-13T00:00",
    "Australia/Sydney, 2050-10-02T02:00",
  })
  void aRuleOfLaterYearsBeginsAtItsHour(String name, LocalDateTime wall) {
    ZoneRules rules = rules(name);
    assertThat(
            rules
                .nextTransition(
                    wall.minusDays(1).atOffset(rules.getOffset(wall.minusDays(1))).toInstant())
                .getDateTimeBefore())
        .isEqualTo(wall);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Atlantis", "", "europe/kyiv"})
  void anyOtherNameIsNoZone(String name) {
    assertThatThrownBy(() -> ZONES.provideRules(name, false))
        .isInstanceOf(ZoneRulesException.class);
  }

  @Test
  void theReleaseHasItsName() {
    assertThat(ZONES.provideVersions("UTC").lastKey()).isEqualTo(TzDatabase.bundled().release());
  }

  private static ZoneRules rules(String name) {
    return ZONES.provideRules(name, false);
  }
}
