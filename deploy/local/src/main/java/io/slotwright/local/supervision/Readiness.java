package io.slotwright.local.supervision;

/// Asks a component whether it can do its work now. Asked many times, from any thread.
@FunctionalInterface
public interface Readiness {
  boolean isReady();
}
