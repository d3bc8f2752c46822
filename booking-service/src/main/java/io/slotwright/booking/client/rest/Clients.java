package io.slotwright.booking.client.rest;

import io.slotwright.booking.limit.Client;
import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Identifies clients by pseudonyms, so that their own names are not stored or passed on.
@ApplicationScoped
public class Clients {

  private final ClientAddresses addresses;
  private final LinkTokens tokens;

  Clients(ClientAddresses addresses, LinkTokens tokens) {
    this.addresses = addresses;
    this.tokens = tokens;
  }

  /// The client of the current request.
  ///
  /// @param name its `Client-Token`; null or blank for none
  public Client of(@Nullable String name) {
    String address = addresses.pseudonym();
    return new Client(
        name == null || name.isBlank() ? address : tokens.pseudonym("client:" + name), address);
  }
}
