package io.slotwright.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways in which a JVM gets the bundled zones.
class JvmTest {

  private static final String CLASSES = Path.of("target/classes").toAbsolutePath().toString();
  private static final String TESTS = Path.of("target/test-classes").toAbsolutePath().toString();
  private static final String BUNDLED = "2026f 2026-11-30T16:00:00Z";

  @TempDir private Path folder;
  private Path jar;

  /// Prints the release, and when it is nine o'clock in Vancouver.
  static final class Program {
    public static void main(String[] arguments) {
      System.out.println(
          TzRelease.ofThisProcess().inForce()
              + " "
              + LocalDateTime.of(2026, 11, 30, 9, 0)
                  .atZone(ZoneId.of("America/Vancouver"))
                  .toInstant());
    }
  }

  @BeforeEach
  void anExecutableJar() throws IOException {
    jar = folder.resolve("program.jar");
    Manifest manifest = new Manifest();
    Attributes entries = manifest.getMainAttributes();
    entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    entries.put(Attributes.Name.MAIN_CLASS, Program.class.getName());
    entries.put(Attributes.Name.CLASS_PATH, "file://%s/ file://%s/".formatted(CLASSES, TESTS));
    entries.putValue("Launcher-Agent-Class", UseBundledZones.class.getName());
    entries.putValue("Premain-Class", UseBundledZones.class.getName());
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  @Test
  void byTheManifestOfItsProgram() throws Exception {
    assertThat(run("-jar", jar.toString())).isEqualTo(BUNDLED);
  }

  @Test
  void byAnOption() throws Exception {
    assertThat(
            run(
                "-D%s=%s".formatted(BundledZones.PROPERTY, BundledZones.class.getName()),
                "-cp",
                CLASSES + ":" + TESTS,
                Program.class.getName()))
        .isEqualTo(BUNDLED);
  }

  @Test
  void byAnAgent() throws Exception {
    assertThat(run("-javaagent:" + jar, "-cp", CLASSES + ":" + TESTS, Program.class.getName()))
        .isEqualTo(BUNDLED);
  }

  @Test
  void otherwiseItHasThoseOfTheJdk() throws Exception {
    assertThat(run("-cp", CLASSES + ":" + TESTS, Program.class.getName()))
        .isNotEqualTo(BUNDLED)
        .matches("\\d{4}[a-z] .*");
  }

  private static String run(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(program.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(program.waitFor()).as(output).isZero();
    return output;
  }
}
