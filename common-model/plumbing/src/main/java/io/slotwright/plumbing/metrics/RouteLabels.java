package io.slotwright.plumbing.metrics;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Labels an answered request by the route that answered it. What it sets wins over what Quarkus
/// reads from the request line.
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {

  /// Where Quarkus keeps the template of the resource that a request is for.
  private static final String TEMPLATE = "UrlPathTemplate";

  /// And the path of the route of its router, such as a websocket's.
  private static final String ROUTE = "VertxRoute";

  private final KnownRoutes routes;

  RouteLabels(KnownRoutes routes) {
    this.routes = routes;
  }

  @Override
  public Tags contribute(Context context) {
    HttpServerRequest request = context.request();
    String method = HttpLabels.method(request.method().name());
    return Tags.of(HttpLabels.METHOD, method, HttpLabels.URI, uri(context, method));
  }

  private String uri(Context context, String method) {
    @Nullable String template = context.requestContextLocalData(TEMPLATE);
    if (template != null) {
      return routes.learn(template);
    }
    return Stream.of(route(context), Optional.ofNullable(context.request().path()))
        .flatMap(Optional::stream)
        .filter(routes::isRoute)
        .findFirst()
        .orElseGet(() -> HttpLabels.withoutRoute(method, context.response().statusCode()));
  }

  private static Optional<String> route(Context context) {
    @Nullable String route = context.requestContextLocalData(ROUTE);
    return Optional.ofNullable(route).map(KnownRoutes::template);
  }
}
