package io.slotwright.kubernetes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// All that a service needs of an operating system: a Java runtime of this JDK, and the C library
/// of
/// this machine. There is no shell and no package manager.
final class JavaRuntime {

  /// What the services and their libraries use; among it the Ukrainian and Russian names of days.
  private static final List<String> MODULES =
      List.of(
          "java.se",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.net",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final List<Path> C_LIBRARY =
      List.of(
          Path.of("/lib64/ld-linux-x86-64.so.2"),
          Path.of("/lib/x86_64-linux-gnu/libc.so.6"),
          Path.of("/lib/x86_64-linux-gnu/libdl.so.2"),
          Path.of("/lib/x86_64-linux-gnu/libm.so.6"),
          Path.of("/lib/x86_64-linux-gnu/libpthread.so.0"),
          Path.of("/lib/x86_64-linux-gnu/libresolv.so.2"),
          Path.of("/lib/x86_64-linux-gnu/librt.so.1"));

  private JavaRuntime() {}

  /// @param folder the root of the file system in images; created
  static void in(Path folder) throws IOException {
    for (Path library : C_LIBRARY) {
      Path to = folder.resolve(Path.of("/").relativize(library));
      Files.createDirectories(to.getParent());
      Files.copy(library.toRealPath(), to);
    }
    write(folder.resolve("etc/passwd"), "slotwright:x:10001:10001::/tmp:/nothing\n");
    write(folder.resolve("etc/group"), "slotwright:x:10001:\n");
    write(folder.resolve("etc/nsswitch.conf"), "hosts: files dns\n");
    Files.createDirectories(folder.resolve("tmp"));
    link(folder.resolve("opt/java"));
    AsInImages.date(folder.resolve("opt/java/lib/modules"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void link(Path folder) {
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales",
                "en,ru,uk",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                folder.toString());
    if (status != 0) {
      throw new IllegalStateException("jlink has failed: " + status);
    }
  }
}
