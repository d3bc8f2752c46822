package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The mails on their way from this replica. Nobody waits for one but a shutdown, so that a slow
/// one holds back no other.
@ApplicationScoped
public class MailsOnTheirWay {

  private final Set<Uni<Void>> mails = ConcurrentHashMap.newKeySet();

  /// How many there are, with those whose outcome is being recorded.
  int size() {
    return mails.size();
  }

  /// Begins one.
  ///
  /// @param mail never fails
  /// @param ended runs afterwards
  void add(Uni<Void> mail, Runnable ended) {
    Uni<Void> shared = mail.memoize().indefinitely();
    mails.add(shared);
    shared.onTermination().invoke(() -> mails.remove(shared)).subscribe().with(done -> ended.run());
  }

  /// Completes when those that are on their way now have ended.
  Uni<Void> ended() {
    return mails.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.join().all(List.copyOf(mails)).andCollectFailures().replaceWithVoid();
  }
}
