package io.slotwright.plumbing.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;

/// The credentials that an operation accepts, by its annotations: a bearer token, and tokens in
/// headers of their own, whose names end in `-Token`.
public final class Credentials {

  /// Identifies a browser or an app, to distinguish callers; grants no access.
  static final String CLIENT = "Client-Token";

  private static final String SUFFIX = "-Token";

  private Credentials() {}

  /// Whether it returns the same to all callers without any credential.
  public static boolean isOpen(Class<?> resource, Method method) {
    return isPublic(resource, method) && !acceptsToken(method);
  }

  /// Whether it takes a token in a header of its own, such as that of a mailed link.
  public static boolean acceptsToken(Method method) {
    return tokens(method).findAny().isPresent();
  }

  /// The request headers on which an operation's response may depend.
  public static List<String> decidingHeaders(Method method) {
    return Stream.concat(Stream.of(HttpHeaders.AUTHORIZATION), tokens(method)).toList();
  }

  static boolean isToken(String header) {
    return header.endsWith(SUFFIX);
  }

  private static Stream<String> tokens(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .flatMap(Arrays::stream)
        .map(Credentials::header)
        .filter(Credentials::isToken);
  }

  private static String header(Annotation annotation) {
    return annotation instanceof RestHeader header ? header.value() : "";
  }

  private static boolean isPublic(Class<?> resource, Method method) {
    return saysWho(method)
        ? method.isAnnotationPresent(PermitAll.class)
        : resource.isAnnotationPresent(PermitAll.class);
  }

  private static boolean saysWho(AnnotatedElement method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getSimpleName())
        .anyMatch(List.of("PermitAll", "RolesAllowed", "Authenticated", "DenyAll")::contains);
  }
}
