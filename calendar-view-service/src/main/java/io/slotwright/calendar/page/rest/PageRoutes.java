package io.slotwright.calendar.page.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Serves the page for addresses of its own router and for people who are lost, and sets how long a
/// browser may cache a response. The description of the events is served beside it.
@ApplicationScoped
class PageRoutes {

  /// The names of assets contain a hash of their content.
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String ASK_FIRST = "no-cache";

  private static final String PAGE = "/index.html";

  /// Documents that name what a page needs, so that browsers ask for it at once.
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "/", "/documents/home.html",
          "/book/[^/]+", "/documents/book.html",
          "/week", "/documents/week.html");

  void add(@Observes Router router) {
    router.get("/assets/*").handler(context -> keep(context, FOR_EVER));
    router
        .getWithRegex("/[^/]*\\.(html|svg|js|webmanifest)")
        .handler(context -> keep(context, ASK_FIRST));
    router.get("/asyncapi/*").handler(context -> keep(context, ASK_FIRST));
    router.get("/documents/*").handler(context -> keep(context, ASK_FIRST));
    DOCUMENTS.forEach(
        (path, document) ->
            router.getWithRegex(path).handler(context -> context.reroute(document)));
    router
        .getWithRegex(
            "/(book/.*|embed(/.*)?|manage(/.*)?|confirm(/.*)?|my-bookings|preferences"
                + "|operator(/.*)?|callback)")
        .handler(context -> context.reroute(PAGE));
    router
        .getWithRegex("/(?!(api|asyncapi|assets|documents|ofrep|q|ws)(/|$))[^.]+")
        .handler(PageRoutes::tellPeople);
  }

  /// Whoever follows a wrong link in a browser gets the page, which says so; a program gets a
  /// problem, as for every other address that does not exist.
  private static void tellPeople(RoutingContext context) {
    @Nullable String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || !accepted.contains("text/html")) {
      context.next();
    } else {
      context.response().setStatusCode(404);
      context.reroute(PAGE);
    }
  }

  /// A resource missing now may exist after the next deployment, so errors are not cached.
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
