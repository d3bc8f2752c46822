package io.slotwright.chaos.client;

import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.stack.Bay;
import io.slotwright.chaos.stack.Ground;
import io.slotwright.chaos.stack.OpenGround;
import java.util.Random;

/// Chooses a client's next errand.
final class Wishes {
  private static final double GATEWAY = 0.1;

  private final Ground ground;
  private final Random random;
  private final boolean hot;
  private final LeftHolds left;

  /// @param hot whether clients prefer the first bay
  Wishes(Ground ground, Random random, boolean hot, LeftHolds left) {
    this.ground = ground;
    this.random = random;
    this.hot = hot;
    this.left = left;
  }

  boolean by(double probability) {
    return random.nextDouble() < probability;
  }

  /// The number of the first door: mostly that of a replica, sometimes the gateway.
  int door() {
    return by(GATEWAY) ? 2 : random.nextInt(2);
  }

  /// Mostly the shorter of the services.
  int minutes() {
    return OpenGround.SERVICES.get(by(0.75) ? 0 : 1);
  }

  SlotSpan span(int minutes) {
    Bay bay =
        hot && by(0.7)
            ? ground.bays().getFirst()
            : ground.bays().get(random.nextInt(ground.bays().size()));
    return bay.span(random.nextInt(bay.slots() - bay.slotsFor(minutes) + 1), minutes);
  }

  boolean mayLeave(SlotSpan hold) {
    return left.mayLeave(hold.post());
  }
}
