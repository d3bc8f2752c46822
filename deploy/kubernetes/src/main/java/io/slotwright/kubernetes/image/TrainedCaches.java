package io.slotwright.kubernetes.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The AOT caches of the images: the suite runs once on the images' own runtime.
///
/// No two trainings give the same bytes. So caches are kept by what they fit, and the next build of
/// the same artifacts gives the same images.
///
/// @param home the repository, built
/// @param runtime the root of the file system in images
/// @param applications a folder for each service, as in images
/// @param kept where caches are kept from build to build
record TrainedCaches(Path home, Path runtime, Path applications, Path kept) {
  static final String CACHE = "app.aot";

  /// Puts its cache into the folder of each service.
  void make() throws IOException, InterruptedException {
    Path caches = kept.resolve(fingerprint());
    if (!Files.isDirectory(caches)) {
      train();
      Files.createDirectories(kept);
      Path unfinished = Files.createTempDirectory(kept, "unfinished");
      for (String service : BuildImages.SERVICES) {
        Files.copy(cache(service), unfinished.resolve(service + ".aot"));
      }
      Files.move(unfinished, caches);
    }
    for (String service : BuildImages.SERVICES) {
      Files.deleteIfExists(cache(service));
      Files.copy(caches.resolve(service + ".aot"), cache(service));
      requireFit(service);
    }
  }

  private Path cache(String service) {
    return applications.resolve(service).resolve(CACHE);
  }

  /// The JVM of the local stack trains with the options of the local stack: those that matter to a
  /// cache are the images' too, which this checks.
  private void requireFit(String service) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(ServiceImage.OPTIONS);
    command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache(service)));
    command.addAll(
        List.of("-cp", applications.resolve(service).resolve("quarkus-run.jar").toString()));
    command.add("--version");
    run(command, service + "'s AOT cache does not fit its image");
  }

  private void train() throws IOException, InterruptedException {
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.time.zone.DefaultZoneRulesProvider=io.slotwright.zones.BundledZones",
            "-Xmx96m",
            "-cp",
            home.resolve("deploy/local/target/dist/lib") + "/*",
            "io.slotwright.local.command.Main",
            "train",
            "--java",
            java(),
            "--applications",
            applications.toString()),
        "The training has failed");
  }

  private String java() {
    return runtime.resolve("opt/java/bin/java").toString();
  }

  private void run(List<String> command, String otherwise)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(Map.of("SLOTWRIGHT_HOME", home.toString()));
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(otherwise + ": " + status);
    }
  }

  /// Of all that a cache depends on.
  private String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path root : List.of(runtime, applications)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(root.relativize(file).toString().getBytes(UTF_8));
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
              content.transferTo(OutputStream.nullOutputStream());
            }
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
