package io.slotwright.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.notification.mail.mime.DkimKey;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DkimKeysTest {

  private static final String PREFIX = "slotwright.notification.dkim.";

  private final Map<String, String> settings = new HashMap<>();

  @TempDir Path folder;

  @Test
  void withoutSettingsNothingIsSigned() {
    set("current.selector", "");

    assertThat(DkimKeys.read(read())).isEmpty();
  }

  @Test
  void aSecondKeySignsToo() throws Exception {
    // given
    Path file = folder.resolve("winter.pem");
    Files.writeString(
        file, "-----BEGIN PRIVATE KEY-----\n" + key() + "\n-----END PRIVATE KEY-----");
    set("domains", "Slotwright.test, salon.test");
    set("current.selector", "autumn");
    set("current.private-key", key());
    set("other.selector", "winter");
    set("other.private-key-file", file.toString());
    // then
    assertThat(DkimKeys.read(read()))
        .extracting(DkimKey::selector)
        .containsExactly("autumn", "winter");
    assertThat(DkimKeys.read(read()).getFirst().domains())
        .containsExactlyInAnyOrder("slotwright.test", "salon.test");
  }

  @ParameterizedTest
  @CsvSource({
    "current.private-key, not!base64, dkim.current",
    "current.private-key, c2VjcmV0, dkim.current",
    "current.private-key, '', dkim.current.private-key",
    "current.selector, a b, dkim.current",
    "current.selector, '', dkim.current.selector",
    "domains, '', dkim.domains",
    "other.selector, winter, dkim.other.private-key"
  })
  void aSettingThatDoesNotFitIsNamed(String setting, String value, String named) throws Exception {
    // given
    set("domains", "slotwright.test");
    set("current.selector", "autumn");
    set("current.private-key", key());
    // when
    set(setting, value);
    // then
    assertThatThrownBy(() -> DkimKeys.read(read()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("slotwright.notification." + named + " ")
        .hasMessageNotContaining("c2VjcmV0");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    // given
    set("domains", "slotwright.test");
    set("current.selector", "autumn");
    set("current.private-key-file", folder.resolve("none.pem").toString());
    // then
    assertThatThrownBy(() -> DkimKeys.read(read()))
        .hasMessage(PREFIX + "current.private-key-file cannot be read");
  }

  private void set(String setting, String value) {
    settings.put(PREFIX + setting, value);
  }

  private DkimSettings read() {
    return new SmallRyeConfigBuilder()
        .withMapping(DkimSettings.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(DkimSettings.class);
  }

  private static String key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    return Base64.getEncoder()
        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
  }
}
