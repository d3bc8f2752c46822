package io.slotwright.kubernetes.check;

import io.slotwright.kubernetes.manifest.Manifests;
import java.util.stream.Stream;

/// One thing that manifests have to be.
@FunctionalInterface
public interface Check {

  /// What is wrong, one line each; empty when nothing is.
  Stream<String> faults(Manifests manifests);
}
