package io.slotwright.kubernetes.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Builds the image of each service from what Maven has packaged, and names them by digest for
/// Kustomize. Beside each, it puts the list of its components in CycloneDX's format.
///
/// Two builds of the same artifacts on the same machine give the same digests: no image contains a
/// time, and AOT caches are kept from build to build.
public final class BuildImages {

  static final List<String> SERVICES =
      List.of(
          "schedule-service", "booking-service", "calendar-view-service", "notification-service");

  private BuildImages() {}

  /// @param arguments the repository, and an empty folder for the images
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path images = Path.of(arguments[1]);
    Path runtime = images.resolve("runtime");
    JavaRuntime.in(runtime);
    Path applications = images.resolve("applications");
    for (String name : SERVICES) {
      AsInImages.copy(home.resolve(name).resolve("target/quarkus-app"), applications.resolve(name));
    }
    new TrainedCaches(home, runtime, applications, images.resolveSibling("aot")).make();
    StringBuilder component =
        new StringBuilder(
            """
            # Written by the build: the images of the services by their digests.
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            images:
            """);
    for (String name : SERVICES) {
      String digest =
          new ServiceImage(name, runtime, applications.resolve(name))
              .writeTo(images.resolve(name + ".tar"))
              .toString();
      Files.copy(
          home.resolve(name).resolve("target/quarkus-run-cyclonedx.json"),
          images.resolve(name + ".cdx.json"));
      component.append("  - { name: slotwright/%s, digest: \"%s\" }%n".formatted(name, digest));
    }
    Files.copy(
        home.resolve("calendar-view-service/target/web-cyclonedx.json"),
        images.resolve("calendar-view-service.web.cdx.json"));
    Files.writeString(images.resolve("kustomization.yaml"), component);
    System.out.print(component);
  }
}
