package io.slotwright.local.service;

import io.slotwright.local.machine.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/// A jar that the build produces in the repository.
final class BuiltJar {
  private BuiltJar() {}

  static Path in(Path home, String path) {
    Path jar = home.resolve(path);
    if (!Files.isRegularFile(jar)) {
      throw new Failure(
          "%s is missing: build it with ./slotwright up or ./mvnw package.".formatted(jar));
    }
    return jar;
  }
}
