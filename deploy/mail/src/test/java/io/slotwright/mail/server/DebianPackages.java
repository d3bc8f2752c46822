package io.slotwright.mail.server;

import io.slotwright.mail.program.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs from packages of Debian. They are downloaded and unpacked, never installed: there is no
/// system service, no new user and no changed file outside of the folder.
public final class DebianPackages {

  private static final List<String> WANTED =
      List.of("postfix", "dovecot-imapd", "dovecot-lmtpd", "opendkim", "openssl");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String AS_IF_INSTALLED =
      "mount -t overlay overlay -o ro,lowerdir=%s/usr:/usr /usr && exec \"$@\"";

  private final Path folder;

  private DebianPackages(Path folder) {
    this.folder = folder;
  }

  /// Why the programs cannot run here; empty when they can.
  public static Optional<String> whyNot() {
    if (!Files.exists(Path.of("/etc/debian_version"))) {
      return Optional.of("Postfix, Dovecot and OpenDKIM come from Debian, which this is not");
    }
    if (!System.getProperty("user.name").equals("root")) {
      return Optional.of("Postfix starts as root only, and this is not root");
    }
    if (!mayMount()) {
      return Optional.of("their programs need a mount of their own, which this root may not make");
    }
    return Optional.empty();
  }

  private static boolean mayMount() {
    try {
      var unused =
          Command.of("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt").run(PATIENCE);
      return true;
    } catch (IOException refused) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// @param folder readable for every user, because the programs give up root's rights
  /// @param cache keeps what was downloaded
  /// @throws IOException says what apt said when it cannot download them
  static DebianPackages unpackInto(Path folder, Path cache)
      throws IOException, InterruptedException {
    download(Files.createDirectories(cache));
    for (Path archive : archives(cache)) {
      Command.of("dpkg-deb", "-x", archive.toString(), folder.toString()).run(PATIENCE);
    }
    mergeUsr(folder);
    return new DebianPackages(folder);
  }

  /// As on the system, where `/lib` is `/usr/lib`.
  private static void mergeUsr(Path folder) throws IOException, InterruptedException {
    for (String name : List.of("lib", "bin", "sbin")) {
      if (Files.exists(folder.resolve(name))) {
        Command.of("cp", "-a", folder.resolve(name).toString(), folder.resolve("usr").toString())
            .run(PATIENCE);
      }
    }
  }

  private static List<Path> archives(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
    }
  }

  /// Lists of packages that are missing or old are the usual reason for a failure.
  private static void download(Path cache) throws IOException, InterruptedException {
    Command download = downloadInto(cache.toAbsolutePath());
    try {
      download.run(PATIENCE);
    } catch (IOException firstFailure) {
      Command.of("apt-get", "-qq", "update").run(PATIENCE);
      download.run(PATIENCE);
    }
  }

  /// With what they need and this machine lacks. Those that it has already are fetched again,
  /// because they may be of a system service with another configuration.
  private static Command downloadInto(Path cache) throws IOException {
    Files.createDirectories(cache.resolve("partial"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "apt-get",
                "install",
                "--download-only",
                "--reinstall",
                "--no-install-recommends",
                "-y",
                "-qq",
                "-o",
                "Debug::NoLocking=1",
                "-o",
                "Dir::Cache::archives=" + cache));
    command.addAll(WANTED);
    return Command.of(command.toArray(String[]::new));
  }

  Path folder() {
    return folder;
  }

  /// A command that finds the programs and all their files where they would be installed. No other
  /// process sees them there.
  List<String> command(String... command) {
    return Stream.concat(
            Stream.of("unshare", "--mount", "sh", "-c", AS_IF_INSTALLED.formatted(folder), "sh"),
            Stream.of(command))
        .toList();
  }
}
