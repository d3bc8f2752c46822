package io.slotwright.local.binaries;

import io.slotwright.local.machine.Failure;
import java.util.Locale;

/// The machine's operating system and processor, by the names of the artifacts with binaries.
public record Platform(System system, Processor processor) {
  /// Operating systems with bundled programs.
  public enum System {
    LINUX,
    DARWIN
  }

  /// Processors with bundled programs.
  public enum Processor {
    AMD64,
    ARM64
  }

  public static Platform current() {
    return of(
        java.lang.System.getProperty("os.name", ""), java.lang.System.getProperty("os.arch", ""));
  }

  /// From the values of `os.name` and `os.arch`.
  static Platform of(String name, String architecture) {
    return new Platform(systemOf(name), processorOf(architecture));
  }

  private static System systemOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("linux")) {
      return System.LINUX;
    }
    if (lower.contains("mac")) {
      return System.DARWIN;
    }
    throw new Failure(
        "There are no bundled PostgreSQL and Redis for " + name + ": use Linux or macOS.");
  }

  private static Processor processorOf(String architecture) {
    return switch (architecture.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Processor.AMD64;
      case "aarch64", "arm64" -> Processor.ARM64;
      default ->
          throw new Failure(
              "There are no bundled PostgreSQL and Redis for "
                  + architecture
                  + " processors: use x86-64 or ARM64.");
    };
  }

  String postgresArchive() {
    String suffix = processor == Processor.AMD64 ? "x86_64" : "arm_64";
    return "postgres-%s-%s.txz".formatted(lower(system), suffix);
  }

  String redisProgram(String version) {
    return "redis-server-%s-%s".formatted(version, label());
  }

  /// Such as `linux-amd64`.
  String label() {
    return lower(system) + "-" + lower(processor);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
