package io.slotwright.booking.reservation.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.booking.reservation.HoldingClient;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells apart whoever wants to hold a time. Neither their address nor what they call themselves
/// goes any further than this.
@ApplicationScoped
class HoldingClients {

  private final CurrentVertxRequest current;
  private final Caller caller;
  private final LinkTokens tokens;
  private final int proxies;

  HoldingClients(
      CurrentVertxRequest current, Caller caller, LinkTokens tokens, BookingSettings settings) {
    this.current = current;
    this.caller = caller;
    this.tokens = tokens;
    this.proxies = settings.proxies();
  }

  /// Empty for an operator, who may hold any number.
  ///
  /// @param name what the client calls itself; null or blank for nothing
  Optional<HoldingClient> of(@Nullable String name) {
    if (caller.isOperator()) {
      return Optional.empty();
    }
    String address =
        tokens.pseudonym("address:" + ClientAddress.of(current.getCurrent().request(), proxies));
    return Optional.of(
        new HoldingClient(
            name == null || name.isBlank() ? address : tokens.pseudonym("client:" + name),
            address));
  }
}
