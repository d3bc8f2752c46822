package io.slotwright.notification.branding.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers brandings for a moment: every mail needs one, and many mails of a point are sent
/// together. What an operator has saved is in the next mail of this replica, and within
/// [#REMEMBERED] in those of others.
@ApplicationScoped
public class KnownBrandings implements Brandings {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int BYTES_WITHOUT_LOGO = 2 * 1024;

  private final SavedBrandings saved;
  private final OwnSenders senders;
  private final Cache<BrandingScope, Branding> known =
      Caffeine.newBuilder()
          .expireAfterWrite(REMEMBERED)
          .maximumWeight(MOST_BYTES)
          .<BrandingScope, Branding>weigher((scope, branding) -> bytes(branding))
          .build();

  KnownBrandings(SavedBrandings saved, OwnSenders senders) {
    this.saved = saved;
    this.senders = senders;
  }

  @Override
  public Uni<Branding> find(UUID organisation, UUID servicePoint) {
    BrandingScope scope = new BrandingScope(organisation, servicePoint);
    @Nullable Branding remembered = known.getIfPresent(scope);
    return remembered == null
        ? saved
            .inForce(scope)
            .map(branding -> branding.over(senders.of(organisation)))
            .invoke(branding -> known.put(scope, branding))
        : Uni.createFrom().item(remembered);
  }

  /// After a change of one of its brandings.
  void forget(UUID organisation) {
    known.asMap().keySet().removeIf(scope -> scope.organisation().equals(organisation));
  }

  private static int bytes(Branding branding) {
    return BYTES_WITHOUT_LOGO + branding.logo().map(logo -> logo.bytes().length).orElse(0);
  }
}
