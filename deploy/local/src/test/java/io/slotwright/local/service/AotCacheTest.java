package io.slotwright.local.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.local.machine.JavaProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program of one class, trained with the JVM that runs the tests.
class AotCacheTest {
  private static final String LOADED = "-Xlog:class+load";
  private static final String FROM_CACHE =
      Greeting.class.getName() + " source: shared objects file";

  @TempDir static Path trained;
  @TempDir Path folder;

  private Path jar;
  private AotCache cache;

  /// The program.
  static final class Greeting {
    private Greeting() {}

    public static void main(String[] arguments) {
      System.out.println("good morning");
    }
  }

  @BeforeAll
  static void training() throws Exception {
    Path jar = trained.resolve("greeting.jar");
    writeJar(jar);
    AotCache unfinished = new AotCache(trained.resolve("unfinished.aot"));
    assertThat(run(jar, unfinished.write())).contains("good morning");
    unfinished.becomes(AotCache.beside(jar));
  }

  @BeforeEach
  void aCopy() throws IOException {
    jar = folder.resolve("greeting.jar");
    cache = AotCache.beside(jar);
    Files.copy(trained.resolve("greeting.jar"), jar);
    Files.setLastModifiedTime(jar, Files.getLastModifiedTime(trained.resolve("greeting.jar")));
    Files.copy(AotCache.beside(trained.resolve("greeting.jar")).file(), cache.file());
  }

  @Test
  void aJvmTakesClassesFromTheCache() throws Exception {
    assertThat(run(jar, with(cache.use(), LOADED))).contains(FROM_CACHE, "good morning");
  }

  @Test
  void withoutACacheItIsNotMentioned() throws IOException {
    Files.delete(cache.file());

    assertThat(cache.use()).isEmpty();
  }

  @Test
  void aCacheOfAnEarlierBuildIsNotUsed() throws IOException {
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(cache.use()).isEmpty();
  }

  @Test
  void norWhenAnotherJarOfTheProgramHasChanged() throws IOException {
    Path other = Files.createDirectory(folder.resolve("lib")).resolve("other.jar");
    Files.createFile(other);
    Files.setLastModifiedTime(other, FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(cache.use()).isEmpty();
  }

  @Test
  void aCacheOfAnotherJvmIsNotUsed() throws Exception {
    assertThat(run(jar, with(cache.use(), LOADED, "-XX:-UseCompactObjectHeaders")))
        .contains("good morning")
        .doesNotContain(FROM_CACHE);
  }

  @Test
  void aCacheThatWasCutOffStopsNoStart() throws Exception {
    byte[] whole = Files.readAllBytes(cache.file());
    Files.write(cache.file(), Arrays.copyOf(whole, whole.length / 2));

    assertThat(run(jar, cache.use())).contains("good morning");
  }

  @Test
  void norDoesOneThatIsNone() throws Exception {
    Files.writeString(cache.file(), "no cache");

    assertThat(run(jar, cache.use())).contains("good morning");
  }

  @Test
  void oneThatIsBeingWrittenIsNotTakenForACache() throws Exception {
    AotCache written = new AotCache(folder.resolve("unfinished.aot"));
    Files.createFile(written.file());
    Files.createFile(folder.resolve("unfinished.aot.config"));

    assertThatThrownBy(() -> written.becomes(cache)).isInstanceOf(NoSuchFileException.class);
    assertThat(run(jar, with(cache.use(), LOADED))).contains(FROM_CACHE);
  }

  private static List<String> with(List<String> options, String... more) {
    return Stream.concat(options.stream(), Arrays.stream(more)).toList();
  }

  private static String run(Path jar, List<String> options)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(JavaProgram.ofJar(jar, "64m", options))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
    String name = Greeting.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream content = new JarOutputStream(file, manifest);
        InputStream greeting =
            Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(name))) {
      content.putNextEntry(new JarEntry(name));
      greeting.transferTo(content);
    }
  }
}
