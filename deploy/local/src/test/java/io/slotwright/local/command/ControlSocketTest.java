package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ControlSocketTest {
  @TempDir Path folder;

  private final List<String> lines = new ArrayList<>();

  @Test
  void whoAsksSeesTheProgressAndWaitsForTheEnd() {
    DataFolder data = data();
    try (ControlSocket _ =
        ControlSocket.listen(
            data,
            (request, progress) -> {
              progress.accept("one of " + request);
              progress.accept("two of " + request);
            })) {
      ControlSocket.ask(data, "first", lines::add);
      ControlSocket.ask(data, "second", lines::add);
    }

    assertThat(lines)
        .containsExactly("one of first", "two of first", "one of second", "two of second");
  }

  @Test
  void aFailureIsToldWithAllItsLines() {
    DataFolder data = data();
    try (ControlSocket _ =
        ControlSocket.listen(
            data,
            (_, _) -> {
              throw new Failure("It ended.\n  | why");
            })) {
      assertThatThrownBy(() -> ControlSocket.ask(data, "it", lines::add))
          .isInstanceOf(Failure.class)
          .hasMessage("It ended.\n  | why");
    }
  }

  @Test
  void withoutAStackItSaysSoEvenIfOneHasLeftItsSocket() throws Exception {
    DataFolder data = data();
    assertThatThrownBy(() -> ControlSocket.ask(data, "it", lines::add))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("No stack runs on " + data.root());

    Files.createFile(data.run().resolve("control"));
    assertThatThrownBy(() -> ControlSocket.ask(data, "it", lines::add))
        .hasMessageStartingWith("No stack runs on ");
    try (ControlSocket _ = ControlSocket.listen(data, (request, progress) -> {})) {
      ControlSocket.ask(data, "it", lines::add);
    }
    assertThat(data.run()).isEmptyDirectory();
  }

  private DataFolder data() {
    return new DataFolder(folder.resolve("data")).create();
  }
}
