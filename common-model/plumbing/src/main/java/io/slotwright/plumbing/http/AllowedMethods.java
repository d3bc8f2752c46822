package io.slotwright.plumbing.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The HTTP methods of every path of the service's resources.
@Singleton
class AllowedMethods {
  private final List<RoutedMethod> routes;

  @Inject
  AllowedMethods(BeanManager beans) {
    this(
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .toList());
  }

  private AllowedMethods(Collection<? extends Class<?>> classes) {
    this.routes = classes.stream().distinct().flatMap(AllowedMethods::routesOf).toList();
  }

  static AllowedMethods of(Class<?>... resources) {
    return new AllowedMethods(List.of(resources));
  }

  private static Stream<RoutedMethod> routesOf(Class<?> resource) {
    @Nullable Path root = resource.getAnnotation(Path.class);
    return root == null
        ? Stream.empty()
        : Arrays.stream(resource.getMethods())
            .flatMap(method -> route(root.value(), method).stream());
  }

  private static Optional<RoutedMethod> route(String root, Method method) {
    @Nullable Path below = method.getAnnotation(Path.class);
    String path = root + "/" + (below == null ? "" : below.value());
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(name -> RoutedMethod.at(path, name.value()))
        .findFirst();
  }

  /// The methods of `path`, with `HEAD` where there is `GET`, and `OPTIONS`; empty for unknown
  /// paths.
  ///
  /// @param path decoded or not; leading and trailing slashes are ignored
  Set<String> at(String path) {
    Set<String> methods = new TreeSet<>();
    routes.stream()
        .filter(route -> route.matches(path))
        .map(RoutedMethod::method)
        .forEach(methods::add);
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }
}
