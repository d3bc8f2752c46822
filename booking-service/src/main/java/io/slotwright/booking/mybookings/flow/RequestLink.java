package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.LinkDecision;
import io.slotwright.booking.mybookings.LinkLimit;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.slotwright.booking.mybookings.flow.RequestedLink.Accepted;
import io.slotwright.booking.mybookings.flow.RequestedLink.TooMany;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

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

  /// @param email as it was typed
  public Uni<RequestedLink> request(
      String email, String locale, Requester requester, RequestKey key) {
    Instant now = clock.instant();
    MyBookingsLink link = MyBookingsLink.made(ids.next(), email, locale, now, lifetime);
    return once.runOnce(
            key, connection -> decide(connection, link, requester).replaceWith(link.id()))
        .<RequestedLink>replaceWith(new Accepted(lifetime))
        .onFailure(TooManyRequests.class)
        .recoverWithItem(
            failure -> new TooMany(Duration.between(now, ((TooManyRequests) failure).until)));
  }

  private Uni<Void> decide(SqlConnection connection, MyBookingsLink link, Requester requester) {
    return links
        .takeTurn(connection, requester)
        .chain(() -> links.count(connection, requester, link.createdAt()))
        .map(limit::decide)
        .chain(decision -> act(decision, connection, link, requester));
  }

  private Uni<Void> act(
      LinkDecision decision, SqlConnection connection, MyBookingsLink link, Requester requester) {
    return switch (decision) {
      case LinkDecision.Send() -> links.grant(connection, requester, link);
      case LinkDecision.KeepSilent() -> links.note(connection, requester, link.createdAt());
      case LinkDecision.Refuse(Instant until) ->
          Uni.createFrom().failure(new TooManyRequests(until));
    };
  }
}
