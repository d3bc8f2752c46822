package io.slotwright.chaos.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.chaos.stack.BookingDatabase.Occupied;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The weeks in the public calendar, at each of its replicas.
public final class Calendar implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final List<URI> replicas;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// @param replicas the address of each
  public Calendar(List<URI> replicas) {
    this.replicas = List.copyOf(replicas);
  }

  /// Whether the weeks of all bays show exactly the times of `occupied` as taken, at each replica.
  public boolean shows(Ground ground, List<Occupied> occupied) throws InterruptedException {
    for (Bay bay : ground.bays()) {
      List<Occupied> ofBay =
          occupied.stream().filter(each -> each.span().post().equals(bay.id())).toList();
      for (URI replica : replicas) {
        if (!shows(replica, bay, new TakenCells(ofBay, Instant.now()))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean shows(URI replica, Bay bay, TakenCells taken) throws InterruptedException {
    JsonNode cells = week(replica, bay).path("cells");
    for (JsonNode cell : cells) {
      if (!taken.allow(
          cell.path("status").asText(),
          Instant.parse(cell.path("starts_at").asText()),
          Instant.parse(cell.path("ends_at").asText()))) {
        return false;
      }
    }
    return !cells.isEmpty();
  }

  /// Without cells when there is no answer.
  private JsonNode week(URI replica, Bay bay) throws InterruptedException {
    String path =
        "/api/v1/calendar/week?post_id=%s&week_start=%s&timezone=UTC"
            .formatted(bay.id(), bay.opens().atOffset(ZoneOffset.UTC).toLocalDate());
    HttpRequest request = HttpRequest.newBuilder(replica.resolve(path)).timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
