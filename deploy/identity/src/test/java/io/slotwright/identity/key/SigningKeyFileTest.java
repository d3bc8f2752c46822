package io.slotwright.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

  @TempDir private Path folder;

  @Test
  void theKeyIsMadeOnceAndReadEverAfter() {
    // given
    var made = new SigningKeyFile(folder.resolve("keys")).readOrCreate();

    // when
    var read = new SigningKeyFile(folder.resolve("keys")).readOrCreate();

    // then
    assertThat(read.isPrivate()).isTrue();
    assertThat(read).isEqualTo(made);
  }

  @Test
  void onlyTheOwnerMayReadItAndNoDraftIsLeftBehind() throws Exception {
    // when
    new SigningKeyFile(folder).readOrCreate();

    // then
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("signing-key.jwk.json"));
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.jwk.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aDamagedKeyIsReportedAndNeverReplaced() throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("signing-key.jwk.json"), "{");

    // when
    assertThatThrownBy(() -> new SigningKeyFile(folder).readOrCreate())
        // then
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("signing-key.jwk.json");
    assertThat(file).hasContent("{");
  }
}
