package io.slotwright.testing.access;

import io.slotwright.testing.openapi.Operation;
import java.util.Locale;

/// The method and path of an operation, whatever its path parameters are called.
record Route(String method, String path) {

  static Route of(String method, String path) {
    String plain = ("/" + path).replaceAll("\\{[^/]*}", "{}").replaceAll("/+", "/");
    return new Route(method.toUpperCase(Locale.ROOT), plain.replaceAll("(?<=.)/$", ""));
  }

  static Route of(Operation operation) {
    return of(operation.method(), operation.path());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
