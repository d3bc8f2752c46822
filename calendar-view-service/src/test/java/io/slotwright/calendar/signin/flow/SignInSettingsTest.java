package io.slotwright.calendar.signin.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8090, http://127.0.0.1:8090",
    "https://id.example.com, https://id.example.com",
    "https://id.example.com/, https://id.example.com",
    "https://id.example.com/realms/tyres, https://id.example.com",
    "https://[2001:db8::1]:8443/realms/tyres, https://[2001:db8::1]:8443",
  })
  void thePageConnectsToTheOriginOfTheProvider(String authority, String origin) {
    assertThat(of(authority).origin()).isEqualTo(origin);
  }

  private static SignInSettings of(String authority) {
    Map<String, String> values =
        Map.of(
            "slotwright.sign-in.authority", authority,
            "slotwright.sign-in.client-id", "web",
            "slotwright.sign-in.scope", "openid");
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .withMapping(SignInSettings.class)
        .build()
        .getConfigMapping(SignInSettings.class);
  }
}
