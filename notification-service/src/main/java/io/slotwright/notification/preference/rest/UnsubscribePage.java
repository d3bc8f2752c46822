package io.slotwright.notification.preference.rest;

import io.slotwright.notification.preference.flow.PreferenceLinks;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Leads people who open the address of [UnsubscribeResource] to the page on which they choose
/// their mails. It changes nothing.
@ApplicationScoped
class UnsubscribePage {

  private static final int SEE_OTHER = 303;

  private final PreferenceLinks links;

  UnsubscribePage(PreferenceLinks links) {
    this.links = links;
  }

  void add(@Observes Router router) {
    router.get(UnsubscribeResource.PATH).handler(this::redirect);
  }

  private void redirect(RoutingContext context) {
    context
        .response()
        .setStatusCode(SEE_OTHER)
        .putHeader(HttpHeaders.LOCATION, links.page(token(context)))
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  /// Only characters of tokens reach the header.
  private static String token(RoutingContext context) {
    return String.join("", context.queryParam(UnsubscribeResource.TOKEN))
        .replaceAll("[^A-Za-z0-9_-]", "");
  }
}
