package io.slotwright.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/// Decides about each request that comes in.
final class Entrance implements Handler<HttpServerRequest> {
  private final RouteTable routes;
  private final OwnPages pages;
  private final Upstreams upstreams;

  Entrance(RouteTable routes, OwnPages pages, Upstreams upstreams) {
    this.routes = routes;
    this.pages = pages;
    this.upstreams = upstreams;
  }

  @Override
  public void handle(HttpServerRequest request) {
    Optional<String> path = Optional.ofNullable(request.path()).flatMap(RequestPath::normalised);
    if (path.isEmpty()) {
      refuse(request, GatewayProblem.AMBIGUOUS_PATH);
    } else if (!pages.serve(request, path.get())) {
      switch (routes.destinationOf(path.get())) {
        case Destination.Nowhere _ -> refuse(request, GatewayProblem.NOT_FOUND);
        case Destination.Service service -> upstreams.forward(request, service);
      }
    }
  }

  private static void refuse(HttpServerRequest request, GatewayProblem problem) {
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.body(String.valueOf(request.path())).toBuffer());
  }
}
