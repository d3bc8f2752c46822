package io.slotwright.local.demo;

import io.slotwright.local.client.Tokens;
import java.net.URI;
import java.util.function.Consumer;

/// Fills an empty suite with something to look at, through its public API.
public interface DemoData {
  /// Returns when all of it is there. Loading twice leaves it there once.
  ///
  /// @param gateway without a slash at its end
  /// @param progress takes one line for each thing that happens
  void load(URI gateway, Tokens tokens, Consumer<String> progress);
}
