package io.slotwright.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.stack.StackLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aChosenFolderWinsOverXdgAndXdgOverHome() {
    Map<String, String> both = Map.of("SLOTWRIGHT_DATA", "/a", "XDG_DATA_HOME", "/x");

    assertThat(DataFolder.from(both).root()).isEqualTo(Path.of("/a"));
    assertThat(DataFolder.from(Map.of("XDG_DATA_HOME", "/x")).root())
        .isEqualTo(Path.of("/x/slotwright"));
    assertThat(DataFolder.from(Map.of()).root())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/slotwright"));
  }

  @Test
  void wipingTakesWhatIsOursAndLeavesWhatIsNot() throws IOException {
    DataFolder data = new DataFolder(folder).create();
    Files.createDirectories(data.postgres().resolve("base"));
    Path theirs = Files.writeString(folder.resolve("thesis.txt"), "years of work");

    data.wipe();

    assertThat(data.postgres()).doesNotExist();
    assertThat(theirs).hasContent("years of work");
  }

  @Test
  void wipingDoesNotFollowLinksOutOfTheFolder() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path theirs = Files.writeString(elsewhere.resolve("thesis.txt"), "years of work");
    DataFolder data = new DataFolder(folder.resolve("data")).create();
    Files.createSymbolicLink(data.logs().resolve("link"), elsewhere);

    data.wipe();

    assertThat(theirs).exists();
  }

  @Test
  void theLinkKeyIsLongAndStaysTheSame() {
    DataFolder data = new DataFolder(folder).create();

    String key = data.linkKey();

    assertThat(key).hasSizeGreaterThanOrEqualTo(43).isEqualTo(data.linkKey());
  }

  @Test
  void oneFolderHasOneStackAtATime() {
    DataFolder data = new DataFolder(folder).create();
    try (StackLock _ = StackLock.on(data)) {

      assertThatThrownBy(() -> StackLock.on(data))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("A stack already runs on " + folder);
    }

    StackLock.on(data).close();
  }
}
