package io.slotwright.kubernetes.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The image of one service.
///
/// @param application the folder `quarkus-app` of its build, with an AOT cache
record ServiceImage(String name, Path runtime, Path application) {
  private static final String CACHE = "/app/" + TrainedCaches.CACHE;

  /// As in the local stack, but for the heap: that is set beside the limit of memory.
  static final List<String> OPTIONS =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:ReservedCodeCacheSize=32m",
          "-Xss512k",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  /// @param file for an image in OCI's format
  /// @return the digest that the image has in every registry
  DescriptorDigest writeTo(Path file) throws Exception {
    JibContainerBuilder builder =
        Jib.fromScratch()
            .setFormat(ImageFormat.OCI)
            .setCreationTime(Instant.EPOCH)
            .setUser("10001:10001")
            .setWorkingDirectory(AbsoluteUnixPath.get("/app"))
            .setEntrypoint(entrypoint())
            .setLabels(Map.of("org.opencontainers.image.title", name));
    builder.addFileEntriesLayer(runtimeLayer());
    // Libraries change less often than the service.
    for (String part : List.of("lib/boot", "lib/main", "quarkus", "app")) {
      builder.addFileEntriesLayer(layer(part, application.resolve(part), "/app/" + part));
    }
    builder.addFileEntriesLayer(
        FileEntriesLayer.builder()
            .setName("start")
            .addEntry(
                application.resolve("quarkus-run.jar"),
                AbsoluteUnixPath.get("/app/quarkus-run.jar"))
            .addEntry(
                application.resolve("quarkus-app-dependencies.txt"),
                AbsoluteUnixPath.get("/app/quarkus-app-dependencies.txt"))
            .build());
    builder.addFileEntriesLayer(
        FileEntriesLayer.builder()
            .setName("cache")
            .addEntry(application.resolve(TrainedCaches.CACHE), AbsoluteUnixPath.get(CACHE))
            .build());
    return builder
        .containerize(
            Containerizer.to(TarImage.at(file).named("slotwright/" + name)).setOfflineMode(true))
        .getDigest();
  }

  private static List<String> entrypoint() {
    List<String> command = new ArrayList<>(List.of("/opt/java/bin/java"));
    command.addAll(OPTIONS);
    command.addAll(List.of("-XX:AOTCache=" + CACHE, "-jar", "/app/quarkus-run.jar"));
    return command;
  }

  /// Part by part, because Jib adds no root.
  private FileEntriesLayer runtimeLayer() throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("runtime");
    try (Stream<Path> parts = Files.list(runtime)) {
      for (Path part : parts.sorted().toList()) {
        layer.addEntryRecursive(
            part,
            AbsoluteUnixPath.get("/" + part.getFileName()),
            (file, path) -> Permissions.of(file));
      }
    }
    return layer.build();
  }

  private static FileEntriesLayer layer(String name, Path from, String to) throws IOException {
    return FileEntriesLayer.builder()
        .setName(name)
        .addEntryRecursive(from, AbsoluteUnixPath.get(to), (file, path) -> Permissions.of(file))
        .build();
  }
}
