package io.slotwright.booking.reservation.rest;

import io.slotwright.booking.client.rest.ClientAddresses;
import io.slotwright.booking.reservation.HoldingClient;
import io.slotwright.booking.reservation.flow.Holder;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Tells apart whoever wants to hold a time. What they call themselves goes no further than this.
@ApplicationScoped
class HoldingClients {

  private final ClientAddresses addresses;
  private final Caller caller;
  private final LinkTokens tokens;

  HoldingClients(ClientAddresses addresses, Caller caller, LinkTokens tokens) {
    this.addresses = addresses;
    this.caller = caller;
    this.tokens = tokens;
  }

  /// @param name what the client calls itself; null or blank for nothing
  Holder of(@Nullable String name) {
    String address = addresses.pseudonym();
    return new Holder(
        new HoldingClient(
            name == null || name.isBlank() ? address : tokens.pseudonym("client:" + name), address),
        caller::mayTouch);
  }
}
