package io.slotwright.schedule.closure.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.IanaZones;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

  @Test
  void everyWindowsNameIsThatOfCldr() throws IOException {
    Properties table = new Properties();
    try (InputStream stream = ZoneNames.class.getResourceAsStream("windows-zones.properties")) {
      table.load(stream);
    }

    assertThat(table).hasSizeGreaterThan(130);
    table.forEach(
        (name, zone) -> {
          assertThat(IanaZones.names()).contains(zone.toString());
          assertThat(ZoneNames.find(name.toString(), NOW))
              .as("%s", name)
              .contains(ZoneId.of(zone.toString()));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Samoa Standard Time                                | Pacific/Apia
          UTC-11                                             | Etc/GMT+11
          Hawaiian Standard Time                             | Pacific/Honolulu
          Central America Standard Time                      | America/Guatemala
          Atlantic Standard Time                             | America/Halifax
          US Eastern Standard Time                           | America/Indianapolis
          FLE Standard Time                                  | Europe/Kiev
          fle standard time                                  | Europe/Kiev
          FLE Daylight Time                                  | Europe/Kiev
          Kamchatka Standard Time                            | Asia/Kamchatka
          Mid-Atlantic Standard Time                         | Etc/GMT+2
          tzone://Microsoft/Utc                              | UTC
          /freeassociation.sourceforge.net/Europe/Kyiv       | Europe/Kyiv
          /citadel.org/20210210_1/America/Argentina/Ushuaia  | America/Argentina/Ushuaia
          europe/kyiv                                        | Europe/Kyiv
          (UTC-08:00) Pacific Time (US & Canada)             | America/Los_Angeles
          (UTC-08:00) Pacific Time (US and Canada)           | America/Los_Angeles
          (UTC-08:00) Pacific Time                           | America/Los_Angeles
          (GMT-05:00) Eastern Time (US & Canada)             | America/New_York
          (UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius | Europe/Helsinki
          (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna | Europe/Amsterdam
          (UTC-06:00) Guadalajara, Mexico City, Monterrey    | America/Mexico_City
          (UTC+10:00) Canberra, Melbourne, Sydney            | Australia/Canberra
          (UTC) Coordinated Universal Time                   | Etc/UTC
          (UTC+00:00) Dublin, Edinburgh, Lisbon, London      | Europe/Dublin
          """)
  void programsHaveManyNames(String name, String zone) {
    assertThat(ZoneNames.find(name, NOW)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mars Standard Time",
        "tzone://Microsoft/Custom",
        "Customized Time Zone",
        "(UTC-08:00) Berlin",
        "(UTC+25:00) Kyiv",
        "(UTC-08:00) ",
        "(UTC",
        "+02:00",
        "GMT+02:00",
        "Kyiv",
        "/",
      })
  void whatNamesNoZoneIsUnknown(String name) {
    assertThat(ZoneNames.find(name, NOW)).isEmpty();
  }
}
