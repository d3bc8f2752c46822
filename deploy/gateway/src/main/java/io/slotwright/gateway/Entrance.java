package io.slotwright.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/// Routes each request to a service, or answers it.
final class Entrance implements Handler<HttpServerRequest> {
  /// The methods that the suite supports; a resource supports some of them.
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

  private static final Set<String> KNOWN_METHODS = Set.of(METHODS.split(", "));

  private final OwnPages pages;
  private final OwnAnswers answers;
  private final RouteTable routes;
  private final Admission admission;

  Entrance(OwnPages pages, OwnAnswers answers, RouteTable routes, Admission admission) {
    this.pages = pages;
    this.answers = answers;
    this.routes = routes;
    this.admission = admission;
  }

  @Override
  public void handle(HttpServerRequest request) {
    Optional<String> path = Optional.ofNullable(request.path()).flatMap(RequestPath::normalised);
    if (request.uri().equals("*")) {
      answers.listMethods(request, METHODS);
    } else if (path.isEmpty()) {
      answers.refuse(request, GatewayProblem.AMBIGUOUS_PATH);
    } else if (!pages.serve(request, path.get(), answers)) {
      route(request, path.get());
    }
  }

  private void route(HttpServerRequest request, String path) {
    if (!KNOWN_METHODS.contains(request.method().name())) {
      answers.refuse(request, GatewayProblem.UNKNOWN_METHOD);
      return;
    }
    switch (routes.destinationOf(path)) {
      case Destination.Nowhere _ -> answers.refuse(request, GatewayProblem.NOT_FOUND);
      case Destination.Service service ->
          admission.admit(request, service).ifPresent(problem -> answers.refuse(request, problem));
    }
  }
}
