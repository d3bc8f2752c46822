package io.slotwright.booking.mybookings.flow;

import io.slotwright.booking.mybookings.MyBookingsLink;
import io.slotwright.booking.mybookings.flow.OpenedList.Expired;
import io.slotwright.booking.mybookings.flow.OpenedList.Open;
import io.slotwright.booking.mybookings.flow.OpenedList.Wrong;
import io.slotwright.common.token.LinkTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
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

  /// @param key what the link carries; null for nothing
  public Uni<OpenedList> open(@Nullable String key, MyBookingsQuery query) {
    return Optional.ofNullable(key)
        .flatMap(LinkKey::parse)
        .filter(parsed -> parsed.isGenuine(tokens))
        .map(genuine -> links.find(genuine.id()).chain(found -> open(found, query)))
        .orElseGet(() -> Uni.createFrom().item(new Wrong()));
  }

  /// @param link empty for one that has been tidied up: only what has expired is
  private Uni<OpenedList> open(Optional<MyBookingsLink> link, MyBookingsQuery query) {
    Instant now = clock.instant();
    return link.filter(known -> known.isOpenAt(now))
        .map(open -> bookings.list(open.email(), query, now).<OpenedList>map(Open::new))
        .orElseGet(() -> Uni.createFrom().item(new Expired()));
  }
}
