package io.slotwright.local.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What a JVM keeps of a training run for later starts: the classes, read and linked ([JEP
/// 483](https://openjdk.org/jeps/483)), and what it has learned about methods ([JEP
/// 515](https://openjdk.org/jeps/515)).
///
/// It fits one build of one program and the JVM that wrote it. A JVM that it does not fit starts as
/// if there were none.
public record AotCache(Path file) {
  private static final String NAME = "app.aot";

  /// The one beside a service's jar.
  public static AotCache beside(Path jar) {
    return new AotCache(jar.resolveSibling(NAME));
  }

  /// Options of a JVM that starts with it; none while it does not exist.
  public List<String> use() {
    return exists() ? List.of("-XX:AOTCache=" + file) : List.of();
  }

  public boolean exists() {
    return Files.isRegularFile(file);
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
    if (!exists() || Files.exists(recording())) {
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
