package io.slotwright.gateway;

import java.util.Comparator;
import java.util.List;

/// Finds the most exact route, in whatever order the routes are written.
final class RouteTable {
  private static final Comparator<Route> MOST_EXACT_FIRST =
      Comparator.<Route>comparingInt(route -> route.match().rank())
          .thenComparingInt(route -> route.match().length())
          .reversed();

  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes = routes.stream().sorted(MOST_EXACT_FIRST).toList();
  }

  /// All routes, in the order in which they are tried.
  List<Route> mostExactFirst() {
    return routes;
  }

  /// @param path normalised, see [RequestPath]
  Destination destinationOf(String path) {
    return routes.stream()
        .filter(route -> route.match().matches(path))
        .findFirst()
        .map(Route::destination)
        .orElseGet(Destination.Nowhere::new);
  }
}
