package io.slotwright.testing.access;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.slotwright.testing.openapi.ApiDescription;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.MediaTypeMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/// The routes that a running service matches requests against, with the annotations of their
/// methods, read from the router itself rather than from a description.
///
/// @param access by route
public record Routes(Map<Route, Access> access) {

  private static final Set<String> DERIVED = Set.of("HEAD", "OPTIONS");
  private static final String MANAGE = "Manage-Token";
  private static final String CLIENT = "Client-Token";

  /// The routes of the service running in this JVM.
  public static Routes ofRunningService() {
    Map<Route, Access> found = new TreeMap<>(Comparator.comparing(Route::toString));
    for (var group : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
      Arrays.stream(group.value.handlers)
          .filter(ClassRoutingHandler.class::isInstance)
          .map(ClassRoutingHandler.class::cast)
          .forEach(routing -> add(found, group.template.template, routing));
    }
    return new Routes(found);
  }

  /// Operations found in only one of description and routes, protected otherwise than described, or
  /// not protected at all; empty when there are none.
  public List<String> complaints(ApiDescription api) {
    Map<Route, Access> described =
        api.operations().stream()
            .collect(Collectors.toMap(Route::of, DescribedAccess::of, (one, other) -> one));
    return Stream.concat(
            access.entrySet().stream().flatMap(route -> complaints(route, described)),
            described.keySet().stream()
                .filter(route -> !access.containsKey(route))
                .map("%s is described, and there is no such route"::formatted))
        .sorted()
        .toList();
  }

  private static Stream<String> complaints(
      Map.Entry<Route, Access> route, Map<Route, Access> described) {
    Access told = described.get(route.getKey());
    if (route.getValue() instanceof Access.Undecided) {
      return Stream.of("%s has no annotation that protects it".formatted(route.getKey()));
    }
    if (told == null) {
      return Stream.of("%s is not described".formatted(route.getKey()));
    }
    return told.equals(route.getValue())
        ? Stream.empty()
        : Stream.of("%s is %s, described as %s".formatted(route.getKey(), route.getValue(), told));
  }

  private static void add(Map<Route, Access> found, String base, ClassRoutingHandler routing) {
    routing
        .getMappers()
        .forEach(
            (method, mapper) -> {
              if (method != null && !DERIVED.contains(method)) {
                for (RequestPath<RuntimeResource> each : mapper.getTemplates()) {
                  found.put(
                      Route.of(method, base + "/" + each.template.template), access(each.value));
                }
              }
            });
  }

  /// When several methods share a route and differ in media types, any of them: they must agree.
  private static Access access(RuntimeResource resource) {
    Set<Access> all = methods(resource).map(Routes::accessOf).collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : new Access.Undecided();
  }

  private static Stream<RuntimeResource> methods(RuntimeResource resource) {
    return Arrays.stream(resource.getHandlerChain())
        .filter(MediaTypeMapper.class::isInstance)
        .findAny()
        .map(Routes::behind)
        .orElseGet(() -> Stream.of(resource));
  }

  private static Stream<RuntimeResource> behind(Object mapper) {
    return ((Map<?, ?>) field(mapper, "resourcesByConsumes"))
        .values().stream()
            .flatMap(
                holder ->
                    ((Map<?, ?>) field(holder, "mtWithoutParamsToResource")).values().stream())
            .map(RuntimeResource.class::cast);
  }

  private static Access said(AnnotatedElement deciding, Collection<String> tokens) {
    if (deciding.isAnnotationPresent(PermitAll.class)) {
      return tokens.isEmpty()
          ? new Access.Open()
          : new Access.ByToken(Set.copyOf(tokens), tokens.contains(MANAGE));
    }
    RolesAllowed allowed = deciding.getAnnotation(RolesAllowed.class);
    return allowed == null ? new Access.Undecided() : new Access.ByRole(Set.of(allowed.value()));
  }

  private static Access accessOf(RuntimeResource resource) {
    Method method = method(resource);
    Access own = said(method, tokens(method));
    return own instanceof Access.Undecided
        ? said(resource.getResourceClass(), tokens(method))
        : own;
  }

  private static Set<String> tokens(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .flatMap(Arrays::stream)
        .map(Routes::header)
        .filter(header -> header.endsWith("-Token") && !header.equals(CLIENT))
        .collect(Collectors.toSet());
  }

  private static String header(Annotation annotation) {
    return switch (annotation) {
      case HeaderParam header -> header.value();
      case RestHeader header -> header.value();
      default -> "";
    };
  }

  private static Method method(RuntimeResource resource) {
    try {
      return resource
          .getResourceClass()
          .getMethod(resource.getJavaMethodName(), resource.getParameterTypes());
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Object field(Object owner, String name) {
    try {
      Field field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException changed) {
      throw new AssertionError("The router is built in another way now", changed);
    }
  }
}
