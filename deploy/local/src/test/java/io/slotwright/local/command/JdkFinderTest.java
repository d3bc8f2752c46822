package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the `slotwright` script finds a JDK, tested through its `jdk` command.
class JdkFinderTest {
  private static final Path SCRIPT = Path.of("../../slotwright").toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Outcome(int status, String output) {}

  @Test
  void aJavaHomeThatIsNewEnoughWins() throws Exception {
    Path chosen = jdk("chosen", "25.0.1");
    jdk("jvms/other", "26");

    assertThat(search(Map.of("JAVA_HOME", chosen.toString())))
        .isEqualTo(new Outcome(0, chosen.toString()));
  }

  @Test
  void anOldJavaHomeIsPassedOverForAJdkInTheUsualFolders() throws Exception {
    Path old = jdk("old", "17.0.9");
    jdk("jvms/a-21", "21.0.2");
    Path found = jdk("jvms/b-25", "25");

    assertThat(search(Map.of("JAVA_HOME", old.toString())))
        .isEqualTo(new Outcome(0, found.toString()));
  }

  @Test
  void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
    Path runtime = jdk("jvms/runtime", "25.0.1");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(search(Map.of()).status()).isEqualTo(1);
  }

  @Test
  void withoutAnyItSaysInOneLineWhatToDo() throws Exception {
    jdk("jvms/a-17", "17.0.9");

    assertThat(search(Map.of()))
        .isEqualTo(
            new Outcome(
                1,
                "slotwright: no JDK 25 found: install one (for example Temurin 25) or set JAVA_HOME to it."));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    program(Files.createDirectories(home.resolve("bin")).resolve("javac"), "");
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  private static void program(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome search(Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "jdk");
    builder.redirectErrorStream(true).environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", pathWithoutJava());
    builder.environment().put("SLOTWRIGHT_JDK_FOLDERS", folder.resolve("jvms").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    return new Outcome(process.waitFor(), output);
  }

  /// The system's tools, one by one: their folder may contain a Java as well.
  private String pathWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "ls", "sed", "readlink", "dirname", "cat")) {
      Path real = Path.of("/usr/bin", tool);
      program(
          tools.resolve(tool),
          "#!/bin/sh\nexec %s \"$@\"\n".formatted(Files.exists(real) ? real : "/bin/" + tool));
    }
    return tools.toString();
  }
}
