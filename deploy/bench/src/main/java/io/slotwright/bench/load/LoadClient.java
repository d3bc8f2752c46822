package io.slotwright.bench.load;

import io.vertx.core.Future;

/// Sends requests to one server, on one event loop.
interface LoadClient {

  /// Called on the event loop.
  Future<LoadAnswer> send(LoadRequest asked);

  void close();
}
