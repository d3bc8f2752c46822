package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.LinkDecision;
import io.slotwright.booking.mybookings.LinkLimit;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Has a link to all bookings of a mail address sent to that address, without revealing to the
/// client whether there are any.
@ApplicationScoped
public class RequestLink {

  private final Once once;
  private final MyBookingsLinks links;
  private final IdSource ids;
  private final InstantSource clock;
  private final LinkLimit limit;
  private final Duration lifetime;

  RequestLink(
      Once once,
      MyBookingsLinks links,
      IdSource ids,
      InstantSource clock,
      MyBookingsSettings settings) {
    this.once = once;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
    this.limit =
        new LinkLimit(
            settings.linksPerMinute(), settings.linksPerHour(), settings.requestsPerHour());
    this.lifetime = settings.linkLifetime();
  }

  /// A mail is sent if there are bookings, and not too many mails were sent recently.
  ///
  /// @param email as it was typed
  /// @return how long the link works
  public Uni<Decision<Duration>> request(
      String email, String locale, Requester requester, RequestKey key) {
    MyBookingsLink link = MyBookingsLink.made(ids.next(), email, locale, clock.instant(), lifetime);
    return once.runOnceUnlessRefused(key, connection -> decide(connection, link, requester))
        .map(decision -> decision.map(sent -> lifetime));
  }

  private Uni<Decision<UUID>> decide(
      SqlConnection connection, MyBookingsLink link, Requester requester) {
    return links
        .takeTurn(connection, requester)
        .chain(() -> links.count(connection, requester, link.createdAt()))
        .map(limit::decide)
        .chain(decision -> act(decision, connection, link, requester));
  }

  private Uni<Decision<UUID>> act(
      LinkDecision decision, SqlConnection connection, MyBookingsLink link, Requester requester) {
    return switch (decision) {
      case LinkDecision.Send() ->
          links.grant(connection, requester, link).replaceWith(Decision.accept(link.id()));
      case LinkDecision.KeepSilent() ->
          links
              .note(connection, requester, link.createdAt())
              .replaceWith(Decision.accept(link.id()));
      case LinkDecision.Refuse(Instant until) ->
          Decisions.refuse(tooMany(Duration.between(link.createdAt(), until)));
    };
  }

  private static Refusal tooMany(Duration pause) {
    return Refusal.tooMany(
            "too-many-requests",
            "Too many requests",
            "Too many links were requested from your address. Retry later.")
        .retryAfter(pause);
  }
}
