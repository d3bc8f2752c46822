package io.slotwright.local.demo;

import io.slotwright.local.client.Tokens;
import java.net.URI;
import java.util.function.Consumer;

/// Fills an empty suite with example data through its public API.
public interface DemoData {
  /// Returns when everything is loaded. Loading twice adds nothing the second time.
  ///
  /// @param gateway without a slash at its end
  /// @param progress receives one line for each step
  void load(URI gateway, Tokens tokens, Consumer<String> progress);
}
