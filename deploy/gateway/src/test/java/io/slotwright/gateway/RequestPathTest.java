package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/api/v1/posts/7~2026-11-23T07:00:00Z, /api/v1/posts/7~2026-11-23T07:00:00Z",
    "/%71/metrics, /q/metrics",
    "/a%20b, /a%20b",
    "/.well-known/x, /.well-known/x",
    "/a..b/c., /a..b/c.",
  })
  void needlessEscapesAreResolved(String raw, String normalised) {
    assertThat(RequestPath.normalised(raw)).contains(normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x/../q/metrics",
        "/x/%2e%2e/q/metrics",
        "/x/%2E./q",
        "/./q",
        "/x/..",
        "//q/metrics",
        "/x%2fq",
        "/x%5c..%5cq",
        "/x\\q",
        "/x%00",
        "/x%zz",
        "/x%",
        "*"
      })
  void whatServersReadInDifferentWaysIsRefused(String raw) {
    assertThat(RequestPath.normalised(raw)).isEmpty();
  }
}
