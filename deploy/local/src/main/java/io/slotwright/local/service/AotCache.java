package io.slotwright.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// What a JVM keeps of a training run for later starts: the classes, read and linked ([JEP
/// 483](https://openjdk.org/jeps/483)), and what it has learned about methods ([JEP
/// 515](https://openjdk.org/jeps/515)).
///
/// It fits one build of one program and the JVM that wrote it. Another JVM starts as if there were
/// none. But JDK 25 takes the classes of a cache also when the jars have changed since: so a cache
/// that is older than a jar is not used.
public record AotCache(Path file) {
  private static final String NAME = "app.aot";

  /// The one beside a service's jar.
  public static AotCache beside(Path jar) {
    return new AotCache(jar.resolveSibling(NAME));
  }

  /// Options of a JVM that starts with it; none while it is missing or outdated.
  public List<String> use() {
    return isUpToDate() ? List.of("-XX:AOTCache=" + file) : List.of();
  }

  /// Whether it exists and no jar in its folder is newer.
  public boolean isUpToDate() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(file.toAbsolutePath().getParent())) {
      long written = file.toFile().lastModified();
      return files
          .filter(each -> each.toString().endsWith(".jar"))
          .noneMatch(jar -> jar.toFile().lastModified() > written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Options of a JVM that writes it when it ends.
  public List<String> write() {
    return List.of("-XX:AOTCacheOutput=" + file);
  }

  /// Moves it to the place of another, in one step and safe from a loss of power: a JVM notices a
  /// cache that was cut off, but not one with holes.
  ///
  /// @throws NoSuchFileException when the JVM has not finished writing it
  public void becomes(AotCache other) throws IOException {
    if (!Files.isRegularFile(file) || Files.exists(recording())) {
      throw new NoSuchFileException(file.toString());
    }
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A JVM makes a cache of it, and deletes it then.
  private Path recording() {
    return file.resolveSibling(file.getFileName() + ".config");
  }
}
