package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.Failure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void wordsFlagsAndValuesAreToldApart() {
    Options options =
        Options.parse(
            List.of("operator", "--organisation", "second", "--fresh"),
            Set.of("fresh"),
            Set.of("organisation"));

    assertThat(options.words()).containsExactly("operator");
    assertThat(options.value("organisation", "demo")).isEqualTo("second");
    assertThat(options.has("fresh")).isTrue();
    assertThat(options.has("demo")).isFalse();
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    assertThatThrownBy(() -> Options.parse(List.of("--frehs"), Set.of("fresh"), Set.of()))
        .isInstanceOf(Failure.class)
        .hasMessage("There is no option --frehs: choose from --fresh.");
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatThrownBy(() -> Options.parse(List.of("--data"), Set.of(), Set.of("data")))
        .isInstanceOf(Failure.class)
        .hasMessage("--data needs a value after it.");
  }
}
