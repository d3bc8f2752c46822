package io.slotwright.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IanaZonesTest {

  private static final String OF_A_LIBRARY = "library~1";

  @BeforeAll
  static void aLibraryAddsAZone() {
    ZoneRulesProvider.registerProvider(new Library());
    assertThat(ZoneId.getAvailableZoneIds()).contains(OF_A_LIBRARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Kyiv", "America/Port-au-Prince", "Etc/GMT+3", "UTC"})
  void aNameOfTheDatabaseIsAZone(String name) {
    assertThat(IanaZones.named(name)).contains(ZoneId.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Europe/Atlantis", "europe/kyiv", "+02:00", "UTC+2", OF_A_LIBRARY})
  void nothingElseIs(String name) {
    assertThat(IanaZones.named(name)).isEmpty();
  }

  @Test
  void theDatabaseHasSomeHundredZones() {
    assertThat(IanaZones.names()).hasSizeGreaterThan(400).doesNotContain(OF_A_LIBRARY);
  }

  private static final class Library extends ZoneRulesProvider {

    @Override
    protected Set<String> provideZoneIds() {
      return Set.of(OF_A_LIBRARY);
    }

    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
      return ZoneRules.of(ZoneOffset.UTC);
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
      return new TreeMap<>();
    }
  }
}
