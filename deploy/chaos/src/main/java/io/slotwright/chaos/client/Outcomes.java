package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Refused;
import io.slotwright.chaos.history.Outcome.Released;
import io.slotwright.chaos.history.Outcome.Unknown;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.stack.Ground;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Translates replies into outcomes.
final class Outcomes {
  private static final Set<String> LIVE = Set.of("pending", "confirmed");

  private Outcomes() {}

  /// A refusal after a try without an answer proves nothing: that try may still be carried out.
  static Outcome of(Act act, Reply reply, Ground ground) {
    if (!reply.isSuccess()) {
      return reply.doubtful()
          ? new Unknown("refused after silence: " + reply.text("code"))
          : new Refused(reply.status(), reply.text("code"));
    }
    return switch (act) {
      case Act.Release release -> new Released();
      case Act.Hold hold ->
          new Held(id(reply), span(reply, ground), Instant.parse(reply.text("expires_at")));
      case Act.Book book -> booking(reply, ground);
      case Act.BookHold book -> booking(reply, ground);
      case Act.Command command -> booking(reply, ground);
      case Act.Look look -> booking(reply, ground);
    };
  }

  private static KnownBooking booking(Reply reply, Ground ground) {
    return new KnownBooking(
        id(reply),
        reply.body().path("version").asLong(),
        LIVE.contains(reply.text("status")),
        span(reply, ground));
  }

  private static UUID id(Reply reply) {
    return UUID.fromString(reply.text("id"));
  }

  private static SlotSpan span(Reply reply, Ground ground) {
    return ground.span(
        UUID.fromString(reply.text("post_id")),
        Instant.parse(reply.text("starts_at")),
        Instant.parse(reply.text("occupied_until")));
  }
}
