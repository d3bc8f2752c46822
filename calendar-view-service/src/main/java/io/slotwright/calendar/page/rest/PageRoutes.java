package io.slotwright.calendar.page.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Gives the page for addresses that only its own router knows, and says how long a browser may
/// keep what it got.
@ApplicationScoped
class PageRoutes {

  /// Assets carry a hash of their content in their names.
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String ASK_FIRST = "no-cache";

  void add(@Observes Router router) {
    router.get("/assets/*").handler(context -> keep(context, FOR_EVER));
    router
        .getWithRegex("/([^/]*\\.(html|svg|js|webmanifest))?")
        .handler(context -> keep(context, ASK_FIRST));
    router
        .getWithRegex("/(manage(/.*)?|confirm(/.*)?|my-bookings)")
        .handler(context -> context.reroute("/index.html"));
  }

  /// What is missing now may be there after the next deployment: only what was found is kept.
  private static void keep(RoutingContext context, String howLong) {
    context.addHeadersEndHandler(
        ending -> {
          if (context.response().getStatusCode() < 400) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, howLong);
          }
        });
    context.next();
  }
}
