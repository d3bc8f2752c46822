package io.slotwright.booking.client.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.slotwright.booking.limit.Client;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.http.ForwardedClients;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Identifies clients by pseudonyms, so that neither their own names nor their addresses are stored
/// or passed on.
@ApplicationScoped
public class Clients {

  /// The OpenAPI description of a refusal because of a client's limits.
  public static final String OVER_LIMIT =
      "A limit of guests is reached; see code, and retry after Retry-After seconds."
          + " RateLimit-Policy and RateLimit name the limit";

  private final CurrentVertxRequest current;
  private final ForwardedClients forwarded;
  private final LinkTokens tokens;

  Clients(CurrentVertxRequest current, ForwardedClients forwarded, LinkTokens tokens) {
    this.current = current;
    this.forwarded = forwarded;
    this.tokens = tokens;
  }

  /// The client of the current request.
  ///
  /// @param name its `Client-Token`; null or blank for none
  public Client of(@Nullable String name) {
    String address = address();
    return new Client(
        name == null || name.isBlank() ? address : tokens.pseudonym("client:" + name), address);
  }

  /// The pseudonym of the address from which the current request comes.
  public String address() {
    return tokens.pseudonym("address:" + forwarded.addressOf(current.getCurrent().request()));
  }
}
