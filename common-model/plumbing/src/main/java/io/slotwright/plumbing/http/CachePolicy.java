package io.slotwright.plumbing.http;

import static java.util.stream.Collectors.joining;

import io.slotwright.plumbing.security.Credentials;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/// Whether the responses of one operation may be stored (RFC 9111).
///
/// An operation is open when anyone may read it without a credential. Its responses may be stored
/// but must be revalidated, unless the request carried a credential, which may have revealed more.
/// All other responses must not be stored.
///
/// @param deciding the request headers on which a response depends
record CachePolicy(boolean open, String deciding) implements ContainerResponseFilter {

  private static final String ASK_FIRST = "no-cache";

  static CachePolicy of(Class<?> resource, Method method) {
    boolean open = Credentials.isOpen(resource, method) && method.isAnnotationPresent(GET.class);
    Stream<String> codings =
        ConditionalRead.isCompressed(method)
            ? Stream.of(HttpHeaders.ACCEPT_ENCODING)
            : Stream.empty();
    return new CachePolicy(
        open,
        Stream.concat(Credentials.decidingHeaders(method).stream(), codings)
            .collect(joining(", ")));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    answer.getHeaders().add(HttpHeaders.VARY, deciding);
    if (!open || answer.getStatus() >= 400) {
      answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, AnswerHeaders.NO_STORE);
    } else if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, unlessCredential(request));
    }
  }

  private static String unlessCredential(ContainerRequestContext request) {
    return request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
        ? AnswerHeaders.NO_STORE
        : ASK_FIRST;
  }
}
