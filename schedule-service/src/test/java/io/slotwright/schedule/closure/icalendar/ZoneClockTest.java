package io.slotwright.schedule.closure.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneClockTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Kyiv, 2027-03-28T02:59:59, false",
    "Europe/Kyiv, 2027-03-28T03:00, true",
    "Europe/Kyiv, 2027-03-28T03:59:59, true",
    "Europe/Kyiv, 2027-03-28T04:00, false",
    "Europe/Kyiv, 2027-03-29T03:30, false",
    "Australia/Lord_Howe, 2027-10-03T02:15, true",
    "Australia/Lord_Howe, 2027-10-03T02:30, false",
    "America/Santiago, 2027-09-05T00:30, true",
    "Pacific/Apia, 2011-12-30T13:00, true",
    "Asia/Manila, 1844-12-31T12:00, true",
    "Africa/Monrovia, 1972-01-07T00:44:29, true",
    "Africa/Monrovia, 1972-01-07T00:44:30, false",
  })
  void whichTimesItSkips(ZoneId zone, LocalDateTime local, boolean skips) {
    assertThat(new ZoneClock(zone.getRules()).skips(local)).isEqualTo(skips);
  }

  @Test
  void allZonesSkipWhatTheirRulesDo() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneRules rules = ZoneId.of(id).getRules();
      ZoneClock clock = new ZoneClock(rules);
      for (ZoneOffsetTransition transition : rules.getTransitions()) {
        check(clock, rules, transition, id);
      }
      for (int year = 2026; year < 2032; year++) {
        for (var rule : rules.getTransitionRules()) {
          check(clock, rules, rule.createTransition(year), id);
        }
      }
    }
  }

  private static void check(
      ZoneClock clock, ZoneRules rules, ZoneOffsetTransition transition, String id) {
    LocalDateTime before = transition.getDateTimeBefore();
    LocalDateTime after = transition.getDateTimeAfter();
    for (LocalDateTime local :
        new LocalDateTime[] {
          before.minusSeconds(1), before, before.plusMinutes(7), after.minusSeconds(1), after
        }) {
      assertThat(clock.skips(local))
          .as("%s %s", id, local)
          .isEqualTo(rules.getValidOffsets(local).isEmpty());
    }
  }
}
