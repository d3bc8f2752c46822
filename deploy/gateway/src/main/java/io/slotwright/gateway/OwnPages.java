package io.slotwright.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The gateway's own pages: its health, and one page with the API descriptions of all services.
final class OwnPages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
  private static final List<String> SWAGGER_FILES =
      List.of(
          "swagger-ui.css",
          "swagger-ui-bundle.js",
          "swagger-ui-standalone-preset.js",
          "favicon-32x32.png");

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private record Page(String type, Buffer content) {}

  private final Map<String, Page> pages = new HashMap<>();

  OwnPages() throws IOException {
    pages.put("/health", new Page("application/json", Buffer.buffer("{\"status\":\"UP\"}")));
    pages.put("/docs", page("docs.html"));
    pages.put("/docs/", page("docs.html"));
    pages.put("/docs/docs.js", page("docs.js"));
    String swagger = "/META-INF/resources/webjars/swagger-ui/%s/".formatted(swaggerVersion());
    for (String file : SWAGGER_FILES) {
      pages.put("/docs/" + file, page(swagger + file));
    }
  }

  private static String swaggerVersion() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = resource("versions.properties")) {
      versions.load(in);
    }
    return versions.getProperty("swagger-ui");
  }

  private static Page page(String resource) throws IOException {
    try (InputStream in = resource(resource)) {
      return new Page(typeOf(resource), Buffer.buffer(in.readAllBytes()));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        OwnPages.class.getResourceAsStream(name), name + " is not on the class path");
  }

  private static String typeOf(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/png";
    };
  }

  /// False when the path is not one of these pages.
  boolean serve(HttpServerRequest request, String path, OwnAnswers answers) {
    @Nullable Page page = pages.get(path);
    if (page == null) {
      return false;
    }
    switch (request.method().name()) {
      case "GET", "HEAD" -> show(answers.begin(request), page);
      case "OPTIONS" -> answers.listMethods(request, METHODS);
      default -> answers.refuseMethod(request, METHODS);
    }
    return true;
  }

  private static void show(HttpServerResponse response, Page page) {
    response
        .putHeader("Content-Type", page.type())
        .putHeader(EdgeHeaders.CONTENT_POLICY, POLICY)
        .putHeader("Cache-Control", "no-cache")
        .end(page.content());
  }
}
