package io.slotwright.kubernetes.check;

import io.slotwright.kubernetes.manifest.Manifests;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The images of our services are named by digest: what runs is what was built.
public final class Images implements Check {

  private static final Pattern PINNED = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests.services().stream()
        .flatMap(
            service ->
                service.containers().stream()
                    .map(container -> container.path("image").asText())
                    .filter(image -> !PINNED.matcher(image).matches())
                    .map(image -> service.title() + ": " + image + " is not pinned"));
  }
}
