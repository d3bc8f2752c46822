package io.slotwright.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine that measured a figure: the figure means little elsewhere.
public final class Machine {
  private static final int KIB_IN_GIB = 1024 * 1024;

  private Machine() {}

  public static String describe() throws IOException {
    return """
        Machine: %s, %d cores, %.0f GiB memory, %s %s, JDK %s (%s); client and suite share it.
        """
        .formatted(
            after("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            Long.parseLong(after("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                / (double) KIB_IN_GIB,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"),
            System.getProperty("java.vendor"));
  }

  /// The load of the machine during the measurement, which is part of it.
  public static String load() throws IOException {
    String[] averages = Files.readString(Path.of("/proc/loadavg")).split(" ");
    return "Load average of the last 1, 5 and 15 minutes: %s, %s, %s."
        .formatted(averages[0], averages[1], averages[2]);
  }

  private static String after(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0");
  }
}
