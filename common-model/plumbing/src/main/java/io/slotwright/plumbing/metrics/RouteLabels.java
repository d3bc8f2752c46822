package io.slotwright.plumbing.metrics;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Labels an answered request with its route. These labels win over those that Quarkus derives from
/// the request line.
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {

  /// Where Quarkus stores the template of the matched resource.
  private static final String TEMPLATE = "UrlPathTemplate";

  /// Where it stores the path of the matched router route, such as a websocket's.
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
    @Nullable String route = context.requestContextLocalData(ROUTE);
    @Nullable String known = routes.find(route);
    if (known == null) {
      known = routes.find(context.request().path());
    }
    return known == null ? HttpLabels.withoutRoute(method, context.response().statusCode()) : known;
  }
}
