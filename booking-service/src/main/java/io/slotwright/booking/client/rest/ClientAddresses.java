package io.slotwright.booking.client.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells apart from where requests come. No address goes any further than this.
@ApplicationScoped
public class ClientAddresses {

  private final CurrentVertxRequest current;
  private final LinkTokens tokens;
  private final int proxies;

  ClientAddresses(CurrentVertxRequest current, LinkTokens tokens, BookingSettings settings) {
    this.current = current;
    this.tokens = tokens;
    this.proxies = settings.proxies();
  }

  /// The pseudonym of the address from which the current request comes.
  public String pseudonym() {
    return tokens.pseudonym("address:" + ClientAddress.of(current.getCurrent().request(), proxies));
  }
}
