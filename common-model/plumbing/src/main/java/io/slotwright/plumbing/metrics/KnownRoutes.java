package io.slotwright.plumbing.metrics;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The route templates of this service: those of resources, learnt as they answer, and those of the
/// router (health, metrics, websockets), as registered.
@Singleton
class KnownRoutes {

  private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z0-9_]+)");

  private final Set<String> ofResources = ConcurrentHashMap.newKeySet();
  private final Instance<Router> router;
  private volatile @Nullable Map<String, String> ofRouter;

  KnownRoutes(Instance<Router> router) {
    this.router = router;
  }

  /// @param template as a resource declares it
  String learn(String template) {
    String normal = normal(template);
    ofResources.add(normal);
    return normal;
  }

  boolean isTemplate(String label) {
    return ofResources.contains(label) || ofRouter().containsValue(label);
  }

  /// The template of a path without parameters, or of a route in the router's form, such as
  /// `/ws/calendar/:post_id`; null for what is no route.
  @Nullable String find(@Nullable String route) {
    if (route == null) {
      return null;
    }
    @Nullable String template = ofRouter().get(route);
    return template == null && ofResources.contains(route) ? route : template;
  }

  /// All routes are registered before the first request.
  private Map<String, String> ofRouter() {
    Map<String, String> known = ofRouter;
    if (known == null) {
      known =
          router.get().getRoutes().stream()
              .filter(KnownRoutes::isOnePath)
              .map(Route::getPath)
              .distinct()
              .collect(Collectors.toUnmodifiableMap(path -> path, KnownRoutes::template));
      ofRouter = known;
    }
    return known;
  }

  private static String template(String route) {
    return PARAMETER.matcher(route).replaceAll("{$1}");
  }

  private static boolean isOnePath(Route route) {
    return route.getPath() != null && route.isExactPath() && route.getPath().length() > 1;
  }

  private static String normal(String template) {
    String path = template.startsWith("/") ? template : "/" + template;
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
