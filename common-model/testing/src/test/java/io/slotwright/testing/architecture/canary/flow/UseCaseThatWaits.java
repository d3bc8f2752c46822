package io.slotwright.testing.architecture.canary.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;

class UseCaseThatWaits {
  String forUni(Uni<String> uni) {
    return uni.await().indefinitely();
  }

  String forFuture(Future<String> future) {
    return Future.await(future);
  }
}
