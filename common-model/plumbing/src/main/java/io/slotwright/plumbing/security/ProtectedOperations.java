package io.slotwright.plumbing.security;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The operations of a service with their [Protection], by the annotations of its resources and
/// their superclasses.
final class ProtectedOperations {

  private static final List<Class<?>> METHODS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private ProtectedOperations() {}

  /// @param key as of [ProtectedOperations#key]
  record Found(String key, Protection protection) {}

  static Stream<Found> in(IndexView index) {
    return index.getAnnotations(name(Path.class)).stream()
        .map(AnnotationInstance::target)
        .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
        .map(AnnotationTarget::asClass)
        .filter(resource -> !resource.isAbstract())
        .flatMap(
            resource ->
                methods(index, resource).flatMap(method -> found(resource, method).stream()));
  }

  /// Equal for all spellings of a path's parameters.
  static String key(String method, String path) {
    return method
        + " "
        + ("/" + path).replaceAll("\\{[^/]*}", "{}").replaceAll("/+", "/").replaceAll("/$", "");
  }

  private static Stream<MethodInfo> methods(IndexView index, @Nullable ClassInfo resource) {
    return resource == null
        ? Stream.empty()
        : Stream.concat(
            resource.methods().stream(),
            methods(index, index.getClassByName(resource.superName())));
  }

  private static Optional<Found> found(ClassInfo resource, MethodInfo method) {
    return METHODS.stream()
        .filter(each -> method.hasDeclaredAnnotation(name(each)))
        .findAny()
        .map(
            verb ->
                new Found(
                    key(verb.getSimpleName(), path(resource) + "/" + path(method)),
                    protection(resource, method)));
  }

  private static Protection protection(ClassInfo resource, MethodInfo method) {
    AnnotationTarget deciding = saysWho(method) ? method : resource;
    return new Protection(
        !deciding.hasDeclaredAnnotation(name(PermitAll.class)), roles(deciding), tokens(method));
  }

  private static boolean saysWho(MethodInfo method) {
    return Stream.of(PermitAll.class, RolesAllowed.class, Authenticated.class)
        .anyMatch(each -> method.hasDeclaredAnnotation(name(each)));
  }

  private static List<String> roles(AnnotationTarget deciding) {
    @Nullable AnnotationInstance allowed = deciding.declaredAnnotation(name(RolesAllowed.class));
    return allowed == null ? List.of() : Arrays.asList(allowed.value().asStringArray());
  }

  private static List<String> tokens(MethodInfo method) {
    return method.annotations().stream()
        .filter(each -> isHeader(each.name()))
        .map(AnnotationInstance::value)
        .filter(value -> value != null)
        .map(AnnotationValue::asString)
        .filter(header -> Credentials.isToken(header) && !header.equals(Credentials.CLIENT))
        .toList();
  }

  private static boolean isHeader(DotName annotation) {
    return annotation.equals(name(RestHeader.class));
  }

  private static String path(AnnotationTarget target) {
    @Nullable AnnotationInstance path = target.declaredAnnotation(name(Path.class));
    return path == null ? "" : path.value().asString();
  }

  private static DotName name(Class<?> annotation) {
    return DotName.createSimple(annotation);
  }
}
