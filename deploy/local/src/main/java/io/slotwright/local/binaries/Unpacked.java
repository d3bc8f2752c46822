package io.slotwright.local.binaries;

import io.slotwright.local.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A folder that is either complete or absent, even when several processes fill it at once.
final class Unpacked {
  /// Writes the folder's content.
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  private Unpacked() {}

  static Path once(Path folder, Content content) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Files.createDirectories(folder.getParent());
      Path draft = Files.createTempDirectory(folder.getParent(), "unpacking-");
      content.writeTo(draft);
      publish(draft, folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack into " + folder, e);
    }
  }

  private static void publish(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Folders.delete(draft);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
