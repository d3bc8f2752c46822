package io.slotwright.kubernetes.image;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// Files with the time that they have in images. An AOT cache is meant for jars of one size and
/// time.
final class AsInImages {
  private static final FileTime TIME = FileTime.from(FileEntriesLayer.DEFAULT_MODIFICATION_TIME);

  private AsInImages() {}

  /// Copies a folder, without AOT caches of other JVMs.
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.toString().endsWith(".aot")) {
              date(Files.copy(file, to.resolve(from.relativize(file))));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static void date(Path file) throws IOException {
    Files.setLastModifiedTime(file, TIME);
  }
}
