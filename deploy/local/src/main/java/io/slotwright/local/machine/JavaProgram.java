package io.slotwright.local.machine;

import io.slotwright.zones.BundledZones;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Commands for child processes that are JVMs, by default of the same JDK as this one.
public final class JavaProgram {
  /// The program of this JVM.
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<String> FRUGAL =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xms32m",
          "-Xss512k",
          // Returns to the system what compilers and start-up took from malloc: some 20 MiB.
          "-XX:TrimNativeHeapInterval=10000",
          // Half of the compiled code is for the start only. A small cache drops it later: some 10
          // MiB.
          "-XX:ReservedCodeCacheSize=32m",
          // Compiles only the hottest methods a second time: that saves a third of the start's work
          // on machines where ten JVMs start at once.
          "-XX:Tier4InvocationThreshold=40000",
          "-XX:Tier4MinInvocationThreshold=8000",
          "-XX:Tier4CompileThreshold=80000",
          "-XX:Tier4BackEdgeThreshold=320000",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  /// One line per log record, instead of the JDK's two.
  private static final String LOG_FORMAT =
      "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

  /// The time zones of the suite. Services name them in their manifest.
  private static final String ZONES =
      "-D%s=%s".formatted(BundledZones.PROPERTY, BundledZones.class.getName());

  private JavaProgram() {}

  /// Runs a main class of our own class path.
  public static List<String> ofClass(Class<?> main, String maximumHeap, String... arguments) {
    return command(JAVA, maximumHeap, List.of(LOG_FORMAT, ZONES, main.getName()), arguments);
  }

  /// The environment that [#ofClass] needs: the class path, which would make command lines too
  /// long.
  public static Map<String, String> classPath() {
    String absolute =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return Map.of("CLASSPATH", absolute);
  }

  /// Runs an executable jar.
  ///
  /// @param options of this JVM only
  public static List<String> ofJar(Path jar, String maximumHeap, List<String> options) {
    return ofJar(JAVA, jar, maximumHeap, options);
  }

  /// Runs an executable jar with another JVM.
  ///
  /// @param java the program
  public static List<String> ofJar(Path java, Path jar, String maximumHeap, List<String> options) {
    List<String> program = new ArrayList<>(options);
    program.addAll(List.of("-jar", jar.toString()));
    return command(java, maximumHeap, program);
  }

  private static List<String> command(
      Path java, String maximumHeap, List<String> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(FRUGAL);
    command.add("-Xmx" + maximumHeap);
    command.addAll(program);
    command.addAll(List.of(arguments));
    return command;
  }
}
