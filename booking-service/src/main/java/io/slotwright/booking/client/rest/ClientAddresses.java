package io.slotwright.booking.client.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.http.ForwardedClients;
import jakarta.enterprise.context.ApplicationScoped;

/// Replaces the address of a client by a pseudonym, so that no address is stored or passed on.
@ApplicationScoped
public class ClientAddresses {

  private final CurrentVertxRequest current;
  private final ForwardedClients clients;
  private final LinkTokens tokens;

  ClientAddresses(CurrentVertxRequest current, ForwardedClients clients, LinkTokens tokens) {
    this.current = current;
    this.clients = clients;
    this.tokens = tokens;
  }

  /// The pseudonym of the address from which the current request comes.
  public String pseudonym() {
    return tokens.pseudonym("address:" + clients.addressOf(current.getCurrent().request()));
  }
}
