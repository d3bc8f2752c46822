package io.slotwright.kubernetes;

import io.slotwright.kubernetes.manifest.Kustomize;
import io.slotwright.kubernetes.manifest.Manifests;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The overlays of the repository, rendered once for each class of tests.
///
/// @param installation `example`, which contains all of `production`
record Overlays(Manifests base, Manifests local, Manifests installation) {

  /// Skips the tests where nothing can render; continuous integration must not skip them.
  static Overlays in(Path emptyFolder) {
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(
          Kustomize.isInstalled(), "The manifests are NOT checked: kubectl is not installed.");
    }
    Kustomize kustomize = new Kustomize(emptyFolder);
    return new Overlays(
        kustomize.render("base"),
        kustomize.render("overlays/local-cluster"),
        kustomize.render("example"));
  }
}
