package io.slotwright.booking.mybookings.rest;

import io.slotwright.booking.client.rest.Clients;
import io.slotwright.booking.mybookings.flow.Requester;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// Identifies, by pseudonyms, the client that requests a link and the address that it is for.
@ApplicationScoped
class Requesters {

  private final Clients clients;
  private final Caller caller;
  private final LinkTokens tokens;

  Requesters(Clients clients, Caller caller, LinkTokens tokens) {
    this.clients = clients;
    this.caller = caller;
    this.tokens = tokens;
  }

  /// An operator may request links for any number of customers.
  Requester of(String email) {
    return new Requester(
        tokens.pseudonym("email:" + email.toLowerCase(Locale.ROOT)),
        caller.isOperator() ? null : clients.address());
  }
}
