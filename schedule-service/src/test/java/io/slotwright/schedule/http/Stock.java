package io.slotwright.schedule.http;

import static io.slotwright.schedule.http.ServiceTest.addPost;
import static io.slotwright.schedule.http.ServiceTest.admin;
import static io.slotwright.schedule.http.ServiceTest.created;
import static io.slotwright.schedule.http.ServiceTest.openPoint;
import static io.slotwright.schedule.http.ServiceTest.putTemplate;
import static io.slotwright.schedule.http.ServiceTest.window;

import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.openapi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Creates the resources that an operation's path names, so that each request succeeds.
final class Stock implements Things {

  private static final String DAY = "2026-11-24";

  private String point = "";
  private String post = "";

  /// Parameters are asked for by the order of their names, so a block before its owner.
  @Override
  public Optional<String> value(Operation operation, String name) {
    return operation.path().contains("{" + name + "}")
        ? Optional.ofNullable(
            switch (name) {
              case "blockId" -> block(operation);
              case "date" -> DAY;
              case "id" -> id(operation);
              case "name" -> "weekly-template";
              case "version" -> "1";
              default -> null;
            })
        : Optional.empty();
  }

  private String id(Operation operation) {
    if (!operation.path().contains("{blockId}")) {
      renew();
    }
    String path = operation.path();
    if (operation.method().equals("delete")) {
      if (path.endsWith("/service-points/{id}")) {
        return openPoint("UTC");
      }
      if (path.contains("/overrides")) {
        override(ownerOf(operation));
      }
    }
    if (operation.method().equals("get")) {
      fill(path, operation);
    }
    return switch (path.split("/")[3]) {
      case "service-points" -> point;
      case "posts" -> post;
      case "drafts" ->
          created(admin().body("{\"patches\": []}").post("/api/v1/posts/" + post + "/drafts"));
      case "imports" -> admin().body("[]").post("/api/v1/imports/service-points").path("import_id");
      default -> throw new AssertionError("Make something for " + operation);
    };
  }

  private void renew() {
    point = openPoint("Europe/Kyiv");
    post = addPost(point, 99, 60);
    putTemplate(post, List.of(window(1, "09:00", "18:00")));
  }

  private String block(Operation operation) {
    renew();
    return block(ownerOf(operation));
  }

  private static String block(String owner) {
    return created(
        admin()
            .body(
                Map.of(
                    "starts_at", DAY + "T10:00:00Z",
                    "ends_at", DAY + "T11:00:00Z",
                    "reason", "lift repair"))
            .post(owner + "/blocks"));
  }

  private static void override(String owner) {
    admin()
        .body(Map.of("windows", List.of(), "reason", "holiday"))
        .put(owner + "/overrides?from=2026-11-20&to=2026-12-31")
        .then()
        .statusCode(200);
  }

  /// A list shows what one has of it.
  private void fill(String path, Operation operation) {
    if (path.endsWith("/overrides")) {
      override(ownerOf(operation));
    }
    if (path.endsWith("/blocks")) {
      block(ownerOf(operation));
    }
  }

  private String ownerOf(Operation operation) {
    return operation.path().startsWith("/api/v1/posts/")
        ? "/api/v1/posts/" + post
        : "/api/v1/service-points/" + point;
  }
}
