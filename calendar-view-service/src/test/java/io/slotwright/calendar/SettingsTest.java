package io.slotwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.calendar.live.flow.LiveSettings;
import io.slotwright.calendar.page.flow.EmbedSettings;
import io.slotwright.calendar.telemetry.flow.TelemetrySettings;
import io.slotwright.calendar.week.flow.WeekSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final SmallRyeConfig nothingSet =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(WeekSettings.class)
          .withMapping(LiveSettings.class)
          .withMapping(TelemetrySettings.class)
          .withMapping(EmbedSettings.class)
          .build();

  @Test
  void theDefaultsAreSafe() {
    LiveSettings live = nothingSet.getConfigMapping(LiveSettings.class);

    assertThat(nothingSet.getConfigMapping(WeekSettings.class).cacheSize().asLongValue())
        .isEqualTo(16 * 1024 * 1024);
    assertThat(nothingSet.getConfigMapping(WeekSettings.class).daysKept()).isEqualTo(35);
    assertThat(nothingSet.getConfigMapping(WeekSettings.class).daysInTopics()).isEqualTo(100);
    assertThat(live.lookEvery()).isEqualTo(Duration.ofMillis(500));
    assertThat(live.weeks()).isEqualTo(4000);
    assertThat(live.postsPerAddress()).isEqualTo(1000);
    assertThat(live.connectionsPerAddress()).isEqualTo(100);
    assertThat(live.connections()).isEqualTo(2000);
    assertThat(live.messagesPerSecond()).isEqualTo(5);
    assertThat(live.messagesAtOnce()).isEqualTo(20);
    assertThat(nothingSet.getConfigMapping(TelemetrySettings.class).reportsPerMinute())
        .isEqualTo(600);
    assertThat(nothingSet.getConfigMapping(EmbedSettings.class).sites())
        .isEqualTo("'self' https: http://localhost:* http://127.0.0.1:*");
    assertThat(live.silence()).isEqualTo(Duration.ofSeconds(50));
  }
}
