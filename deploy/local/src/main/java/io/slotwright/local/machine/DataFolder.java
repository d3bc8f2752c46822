package io.slotwright.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The one folder for everything of a local stack that survives its end.
public record DataFolder(Path root) {
  private static final List<String> OURS =
      List.of(
          "postgres",
          "redis",
          "kafka",
          "mailbox",
          "identity",
          "prometheus",
          "alertmanager",
          "link-key",
          "logs",
          "run");

  private static final int LINK_KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /// `SLOTWRIGHT_DATA`, or `slotwright` in the XDG data folder, or `~/.local/share/slotwright`.
  public static DataFolder from(Map<String, String> environment) {
    String chosen = environment.getOrDefault("SLOTWRIGHT_DATA", "");
    if (!chosen.isBlank()) {
      return new DataFolder(Path.of(chosen));
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    Path home = UserHome.of(environment);
    return new DataFolder(
        (xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg)).resolve("slotwright"));
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path redis() {
    return root.resolve("redis");
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path mailbox() {
    return root.resolve("mailbox");
  }

  /// The OpenID provider's keys.
  public Path identity() {
    return root.resolve("identity");
  }

  public Path prometheus() {
    return root.resolve("prometheus");
  }

  public Path alertmanager() {
    return root.resolve("alertmanager");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /// Notes about running processes.
  public Path run() {
    return root.resolve("run");
  }

  /// The key that signs links in mails: generated on first use, kept, readable by its owner only.
  public String linkKey() {
    Path file = root.resolve("link-key");
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[LINK_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a key in " + root, e);
    }
  }

  public DataFolder create() {
    try {
      if (!Files.isDirectory(root)) {
        Files.createDirectories(root.getParent());
        Files.createDirectory(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      for (Path folder : List.of(redis(), mailbox(), logs(), run())) {
        Files.createDirectories(folder);
      }
      return this;
    } catch (IOException e) {
      throw new Failure(
          "Cannot write to %s: choose another folder with SLOTWRIGHT_DATA.".formatted(root), e);
    }
  }

  /// Removes the stack's own files and no others.
  public void wipe() {
    try {
      for (String name : OURS) {
        Folders.delete(root.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + root, e);
    }
  }
}
