package io.slotwright.local.machine;

import java.nio.file.Path;
import java.util.Map;

/// The folder of unpacked programs; it may be deleted while no stack runs.
public final class CacheFolder {
  private CacheFolder() {}

  /// `SLOTWRIGHT_CACHE`, or `slotwright` in the XDG cache folder, or `~/.cache/slotwright`.
  public static Path from(Map<String, String> environment) {
    String chosen = environment.getOrDefault("SLOTWRIGHT_CACHE", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path home = UserHome.of(environment);
    return (xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("slotwright");
  }
}
