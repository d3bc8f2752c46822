package io.slotwright.schedule.slot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ScheduleSettingsTest {

  @Test
  void theDefaultsStayWhatTheyAre() {
    ScheduleSettings settings =
        new SmallRyeConfigBuilder()
            .withMapping(ScheduleSettings.class)
            .build()
            .getConfigMapping(ScheduleSettings.class);

    assertThat(settings.horizonDays()).isEqualTo(60);
    assertThat(settings.horizonInterval()).isEqualTo("1h");
  }
}
