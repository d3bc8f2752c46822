package io.slotwright.plumbing.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Lists the methods of the requested path, for `OPTIONS` and with `405`. Quarkus lists those of
/// all paths of a resource class, and none with `405`.
class AllowHeader {
  private final AllowedMethods methods;

  AllowHeader(AllowedMethods methods) {
    this.methods = methods;
  }

  @ServerResponseFilter
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    boolean asks = request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() == 200;
    if (asks || response.getStatus() == 405) {
      tell(methods.at(request.getUriInfo().getPath()), response);
    }
  }

  private static void tell(Set<String> allowed, ContainerResponseContext response) {
    if (allowed.isEmpty()) {
      response.getHeaders().remove(HttpHeaders.ALLOW);
      response.setStatus(404);
    } else {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
  }
}
