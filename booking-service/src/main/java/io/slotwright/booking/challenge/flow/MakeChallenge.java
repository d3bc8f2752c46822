package io.slotwright.booking.challenge.flow;

import io.slotwright.booking.challenge.Challenge;
import io.slotwright.booking.challenge.ChallengeKey;
import io.slotwright.booking.challenge.ChallengeSalt;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.token.LinkTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Makes a challenge. Nothing of it is stored.
@ApplicationScoped
public class MakeChallenge {

  private static final int NONCE_BYTES = 16;

  private final Supply supply;
  private final InstantSource clock;
  private final ChallengeSettings settings;
  private final ChallengeKey key;
  private final SecureRandom random = new SecureRandom();

  MakeChallenge(Supply supply, InstantSource clock, ChallengeSettings settings, LinkTokens tokens) {
    this.supply = supply;
    this.clock = clock;
    this.settings = settings;
    this.key = new ChallengeKey(tokens.keyFor("challenge"));
  }

  /// Empty for a service point that is unknown or deleted.
  public Uni<Optional<Challenge>> make(UUID servicePointId) {
    return supply.point(servicePointId).map(found -> found.map(point -> fresh(point.id())));
  }

  private Challenge fresh(UUID servicePointId) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    ChallengeSalt salt =
        new ChallengeSalt(
            HexFormat.of().formatHex(nonce),
            clock.instant().plus(settings.lifetime()),
            servicePointId);
    return key.make(salt, random.nextInt(settings.maxNumber() + 1), settings.maxNumber());
  }
}
