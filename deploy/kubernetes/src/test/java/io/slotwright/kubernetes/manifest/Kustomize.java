package io.slotwright.kubernetes.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Stream;

/// Renders overlays by `kubectl kustomize`, from a copy of the repository's files.
public final class Kustomize {

  private static final Path DEPLOY = Path.of(System.getProperty("slotwright.home"), "deploy");

  private final Path copy;

  /// @param copy an empty folder
  public Kustomize(Path copy) {
    this.copy = copy;
    take("gateway/kustomization.yaml");
    take("gateway/routes.yaml");
    take("kubernetes/base");
    take("kubernetes/overlays");
    take("kubernetes/example");
    makeSecrets();
  }

  public static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
  }

  /// @param folder below `deploy/kubernetes`
  public Manifests render(String folder) {
    return Manifests.parse(run("kubectl", "kustomize", "kubernetes/" + folder));
  }

  /// What a person runs before the overlay of a local cluster is rendered.
  private void makeSecrets() {
    run(copy.resolve("kubernetes/overlays/local-cluster/make-secrets").toString());
  }

  private String run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(copy.toFile()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void take(String what) {
    Path from = DEPLOY.resolve(what);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(DEPLOY.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
