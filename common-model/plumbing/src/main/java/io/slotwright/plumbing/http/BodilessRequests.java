package io.slotwright.plumbing.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Makes operations whose JSON may be left out take requests without a body, of whatever type their
/// clients say that it is. Many say none, or that of a form, and would be refused.
@Singleton
class BodilessRequests {

  private static final String NOTHING = "0";

  /// Before the resources, which look at the type.
  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(BodilessRequests::complete);
  }

  private static void complete(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.method() != HttpMethod.GET && hasNoBody(request) && saysNothing(request)) {
      request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    context.next();
  }

  /// In HTTP/2 a request may have a body without a length.
  private static boolean hasNoBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.version() != HttpVersion.HTTP_2
            && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        : length.equals(NOTHING);
  }

  private static boolean saysNothing(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null
        || type.startsWith(HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED.toString());
  }
}
