package io.slotwright.plumbing.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;

/// Which credentials an operation takes, by its annotations: a bearer token, and tokens in headers
/// of their own, whose names end in `-Token`.
public final class Credentials {

  /// Names a browser or an app, to tell callers apart; opens nothing.
  static final String CLIENT = "Client-Token";

  private static final String SUFFIX = "-Token";

  private Credentials() {}

  /// Whether everybody gets the same from it without any credential.
  public static boolean isOpen(Class<?> resource, Method method) {
    return isPublic(resource, method) && tokens(method).findAny().isEmpty();
  }

  /// The request headers on which the answer of an operation may depend.
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
    return switch (annotation) {
      case HeaderParam header -> header.value();
      case RestHeader header -> header.value();
      default -> "";
    };
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
