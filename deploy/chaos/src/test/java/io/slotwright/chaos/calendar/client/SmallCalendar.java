package io.slotwright.chaos.calendar.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.chaos.stack.Ground;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A calendar in memory that keeps its promises, for any number of replicas at one address. A cell
/// is booked or available, the same in every zone and week.
final class SmallCalendar implements AutoCloseable {
  private static final String EPOCH = "e1";
  private static final int WEEK = 336;
  private static final int DAY = 48;

  private final Vertx vertx;
  private final UUID point;
  private final Map<UUID, List<Integer>> changes = new LinkedHashMap<>();
  private final Map<ServerWebSocket, Watch> watches = new HashMap<>();
  private final HttpServer server;

  /// @param fields the zone, and the week or the day
  private record Watch(List<UUID> posts, int cells, Map<String, String> fields) {}

  SmallCalendar(Vertx vertx, Ground ground) {
    this.vertx = vertx;
    this.point = ground.point();
    ground.bays().forEach(bay -> changes.put(bay.id(), new ArrayList<>()));
    this.server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .webSocketHandshakeHandler(ServerWebSocketHandshake::accept)
            .webSocketHandler(this::open)
            .listen(0, "127.0.0.1")
            .await();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /// Books a cell of the first day, or frees it when it is booked. Returns when viewers were told.
  void change(UUID post, int cell) {
    vertx
        .executeBlocking(
            () -> {
              changeNow(post, cell);
              return null;
            })
        .await();
  }

  private synchronized void changeNow(UUID post, int cell) {
    changes.getOrDefault(post, List.of()).add(cell);
    watches.forEach(
        (socket, watch) -> {
          if (watch.posts().contains(post)) {
            send(socket, watch, "calendar_update", post, List.of(cell));
          }
        });
  }

  private int version(UUID post) {
    return changes.getOrDefault(post, List.of()).size();
  }

  private synchronized void answer(HttpServerRequest request) {
    String tag = "\"%s.%s.%s\"".formatted(EPOCH, changes.hashCode(), request.path());
    if (tag.equals(request.getHeader("If-None-Match"))) {
      request.response().setStatusCode(304).putHeader("ETag", tag).end();
      return;
    }
    ObjectNode body = node();
    if (request.path().equals("/api/v1/calendar/week")) {
      body = post(UUID.fromString(request.getParam("post_id")), WEEK);
    } else {
      int cells = request.path().endsWith("/day") ? DAY : WEEK;
      ObjectNode all = body.put("epoch", EPOCH);
      changes.keySet().forEach(id -> all.withArray("posts").add(post(id, cells)));
    }
    request.response().putHeader("ETag", tag).end(body.toString());
  }

  private ObjectNode post(UUID id, int cells) {
    ObjectNode post =
        node().put("post_id", id.toString()).put("version", version(id)).put("epoch", EPOCH);
    for (int cell = 0; cell < cells; cell++) {
      post.withArray("cells").add(cell(id, cell));
    }
    return post;
  }

  private ObjectNode cell(UUID post, int cell) {
    long times =
        changes.getOrDefault(post, List.of()).stream().filter(each -> each == cell).count();
    return node().put("index", cell).put("status", times % 2 == 0 ? "available" : "booked");
  }

  private synchronized void open(ServerWebSocket socket) {
    Map<String, String> query = query(socket.query());
    String subject = socket.path().substring(socket.path().lastIndexOf('/') + 1);
    Watch watch =
        subject.equals(point.toString())
            ? new Watch(List.copyOf(changes.keySet()), DAY, fields(query, "date"))
            : new Watch(List.of(UUID.fromString(subject)), WEEK, fields(query, "week_start"));
    watches.put(socket, watch);
    socket.closeHandler(closed -> left(socket));
    Map<UUID, Integer> since = since(watch, query.getOrDefault("since", ""));
    for (UUID post : watch.posts()) {
      Integer known = since.get(post);
      List<Integer> missed =
          known == null
              ? List.of()
              : changes.getOrDefault(post, List.of()).subList(known, version(post));
      if (known == null) {
        send(socket, watch, "snapshot", post, allCells(watch.cells()));
      } else {
        send(socket, watch, "calendar_update", post, missed.stream().distinct().toList());
      }
    }
  }

  private synchronized void left(ServerWebSocket socket) {
    watches.remove(socket);
  }

  private static List<Integer> allCells(int number) {
    return IntStream.range(0, number).boxed().toList();
  }

  private void send(
      ServerWebSocket socket, Watch watch, String type, UUID post, List<Integer> cells) {
    ObjectNode frame = node().put("type", type);
    ObjectNode data = frame.putObject("data");
    data.put("post_id", post.toString()).put("epoch", EPOCH).put("version", version(post));
    watch.fields().forEach(data::put);
    data.putArray("cells");
    cells.stream()
        .filter(cell -> cell < watch.cells())
        .forEach(cell -> data.withArray("cells").add(cell(post, cell)));
    socket.writeTextMessage(frame.toString());
  }

  private static Map<String, String> fields(Map<String, String> query, String start) {
    return Map.of(
        start, query.getOrDefault(start, ""), "timezone", query.getOrDefault("timezone", ""));
  }

  private static Map<UUID, Integer> since(Watch watch, String text) {
    Map<UUID, Integer> since = new HashMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
      int colon = part.indexOf(':');
      UUID post = colon < 0 ? watch.posts().getFirst() : UUID.fromString(part.substring(0, colon));
      since.put(post, Integer.parseInt(part.substring(colon + 1)));
    }
    return since;
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    Arrays.stream(text.split("&"))
        .map(each -> each.split("=", 2))
        .forEach(each -> query.put(each[0], each[1]));
    return query;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public void close() {
    server.close().await();
  }
}
