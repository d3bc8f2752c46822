package io.slotwright.local.machine;

import java.nio.file.Path;
import java.util.Map;

/// The user's home folder.
final class UserHome {
  private UserHome() {}

  /// `HOME`, as for the script; without it, the system's entry for the user.
  static Path of(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
  }
}
