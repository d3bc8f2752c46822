package io.slotwright.local.supervision;

/// Whether a component can do its work now. Called many times, from any thread.
@FunctionalInterface
public interface Readiness {
  boolean isReady();
}
