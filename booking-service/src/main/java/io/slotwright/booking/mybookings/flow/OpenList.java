package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.MyBooking;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists the bookings that a link leads to.
@ApplicationScoped
public class OpenList {

  private final LinkTokens tokens;
  private final MyBookingsLinks links;
  private final MyBookings bookings;
  private final InstantSource clock;

  OpenList(LinkTokens tokens, MyBookingsLinks links, MyBookings bookings, InstantSource clock) {
    this.tokens = tokens;
    this.links = links;
    this.bookings = bookings;
    this.clock = clock;
  }

  /// Refuses a key that never was one of ours, and one whose time is up.
  ///
  /// @param key what the link carries; null for nothing
  public Uni<Decision<List<MyBooking>>> open(@Nullable String key, MyBookingsQuery query) {
    return Optional.ofNullable(key)
        .flatMap(LinkKey::parse)
        .filter(parsed -> parsed.isGenuine(tokens))
        .map(genuine -> links.find(genuine.id()).chain(found -> open(found, query)))
        .orElseGet(() -> Decisions.refuse(wrong()));
  }

  /// @param link empty for one that has been tidied up: only what has expired is
  private Uni<Decision<List<MyBooking>>> open(
      Optional<MyBookingsLink> link, MyBookingsQuery query) {
    Instant now = clock.instant();
    return link.filter(known -> known.isOpenAt(now))
        .map(open -> bookings.list(open.email(), query, now).map(Decision::accept))
        .orElseGet(() -> Decisions.refuse(expired()));
  }

  private static Refusal wrong() {
    return Refusal.unauthenticated(
        "my-bookings-token-wrong",
        "Token wrong",
        "Send what the link in your mail carries in the header My-Bookings-Token.");
  }

  private static Refusal expired() {
    return Refusal.unauthenticated(
        "my-bookings-link-expired", "Link expired", "Request another link to your bookings.");
  }
}
