package io.slotwright.testing.access;

import io.slotwright.testing.openapi.Operation;
import java.util.Locale;

/// Where an operation is, whatever the parameters in its path are called.
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
