package io.slotwright.local.machine;

import java.nio.file.Path;
import java.util.Map;

/// Where a user's things live.
final class UserHome {
  private UserHome() {}

  /// `HOME`, as the script sees it; without it, what the system says of the user.
  static Path of(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
  }
}
