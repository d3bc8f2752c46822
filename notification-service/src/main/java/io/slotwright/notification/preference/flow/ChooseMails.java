package io.slotwright.notification.preference.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.notification.preference.Preference;
import io.slotwright.notification.preference.Subscriber;
import io.slotwright.notification.preference.SubscriberTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets customers choose, by the link in their mails, what they are mailed. A token that is not
/// ours is refused as not found.
@ApplicationScoped
public class ChooseMails {

  private final SubscriberTokens tokens;
  private final Preferences preferences;
  private final InstantSource clock;

  ChooseMails(SubscriberTokens tokens, Preferences preferences, InstantSource clock) {
    this.tokens = tokens;
    this.preferences = preferences;
    this.clock = clock;
  }

  /// @param token null for none
  public Uni<Decision<Preference>> read(@Nullable String token) {
    return whenGenuine(token, preferences::of);
  }

  /// @return what is in force now
  public Uni<Decision<Preference>> choose(@Nullable String token, Preference chosen) {
    return whenGenuine(
        token,
        subscriber -> preferences.save(subscriber, chosen, clock.instant()).replaceWith(chosen));
  }

  /// Stops all mails that can be stopped. Safe to repeat.
  ///
  /// @return what is in force now
  public Uni<Decision<Preference>> unsubscribe(@Nullable String token) {
    return whenGenuine(
        token,
        subscriber ->
            preferences
                .unsubscribe(subscriber, clock.instant())
                .chain(() -> preferences.of(subscriber)));
  }

  private Uni<Decision<Preference>> whenGenuine(
      @Nullable String token, Function<Subscriber, Uni<Preference>> next) {
    return Optional.ofNullable(token)
        .flatMap(tokens::read)
        .map(subscriber -> next.apply(subscriber).map(Decision::accept))
        .orElseGet(() -> Decisions.refuse(new Refusal.NotFound("link to your mails")));
  }
}
