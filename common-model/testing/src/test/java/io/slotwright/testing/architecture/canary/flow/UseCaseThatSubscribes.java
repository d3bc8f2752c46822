package io.slotwright.testing.architecture.canary.flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;

class UseCaseThatSubscribes {
  void toUni(Uni<String> uni) {
    uni.subscribe().with(done -> {});
  }

  void toMulti(Multi<String> multi) {
    multi.subscribe().with(each -> {});
  }

  CompletionStage<String> asStage(Uni<String> uni) {
    return uni.subscribeAsCompletionStage();
  }
}
