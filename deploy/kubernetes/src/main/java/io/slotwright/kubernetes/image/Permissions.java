package io.slotwright.kubernetes.image;

import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.nio.file.Files;
import java.nio.file.Path;

/// Everybody may read, nobody may write.
final class Permissions {

  private static final FilePermissions READABLE = FilePermissions.fromOctalString("444");
  private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("555");

  private Permissions() {}

  static FilePermissions of(Path file) {
    return Files.isExecutable(file) ? EXECUTABLE : READABLE;
  }
}
