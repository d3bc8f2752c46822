package io.slotwright.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/// Passes a request on to a service unless its client has reached its limits.
final class Admission {
  private static final String CODING = "Transfer-Encoding";

  private final TrustedProxies proxies;
  private final ClientRates rates;
  private final Upstreams upstreams;

  Admission(TrustedProxies proxies, ClientRates rates, Upstreams upstreams) {
    this.proxies = proxies;
    this.rates = rates;
    this.upstreams = upstreams;
  }

  /// @return why the request was not passed on; empty when it was
  Optional<GatewayProblem> admit(HttpServerRequest request, Destination.Service service) {
    Optional<Runnable> permit = rates.admit(proxies.client(request), service);
    permit.ifPresent(back -> pass(request, service, back));
    return permit.isPresent() ? Optional.empty() : Optional.of(GatewayProblem.TOO_MANY_REQUESTS);
  }

  private void pass(HttpServerRequest request, Destination.Service service, Runnable giveBack) {
    if (Upstreams.mayTunnel(request)) {
      // An open WebSocket is limited as a connection, not as a request.
      giveBack.run();
    } else {
      HttpServerResponse response = request.response();
      response.endHandler(_ -> giveBack.run());
      response.closeHandler(_ -> giveBack.run());
    }
    if (request.headers().contains(CODING)) {
      // The connection's guard admits no other protocol. The proxy recognises it in lower case
      // only.
      request.headers().set(CODING, "chunked");
    }
    upstreams.forward(request, service);
  }
}
