package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayLimitsTest {
  @Test
  void theDefaultsAreThese() {
    GatewayLimits limits = GatewayLimits.DEFAULT;

    assertThat(limits.times().head()).isEqualTo(Duration.ofSeconds(10));
    assertThat(limits.times().idle()).isEqualTo(Duration.ofSeconds(60));
    assertThat(limits.times().body()).isEqualTo(Duration.ofSeconds(10));
    assertThat(limits.times().service()).isEqualTo(Duration.ofSeconds(15));
    assertThat(limits.times().connect()).isLessThan(Duration.ofSeconds(3));
    assertThat(limits.sizes()).isEqualTo(new GatewayLimits.Sizes(8_192, 16_384, 100, 1_024));
    assertThat(limits.connections()).isEqualTo(new GatewayLimits.Connections(8_192, 1_024));
    assertThat(limits.requests()).isEqualTo(new GatewayLimits.Requests(5_000, 10_000, 1_024));
    assertThat(limits.trustedProxies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD_TIMEOUT, 10",
    "HEAD_TIMEOUT, PT0S",
    "IDLE_TIMEOUT, PT-1S",
    "CONNECTIONS, 0",
    "CONNECTIONS, many",
    "HEADERS, -1"
  })
  void aBadValueIsRefusedByName(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GatewayLimits.from(Map.of("SLOTWRIGHT_GATEWAY_" + name, value)))
        .withMessageContaining("SLOTWRIGHT_GATEWAY_" + name)
        .withMessageContaining(value);
  }

  @ParameterizedTest
  @CsvSource({"localhost", "10.0.0.0/x", "1.2.3", "10.0.0.0/64"})
  void aTrustedProxyIsAnAddressOrANetwork(String proxy) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(List.of(proxy)));
  }
}
