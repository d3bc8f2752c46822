package io.slotwright.schedule.slot.postgres;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The format of hours and blocks in `jsonb` columns.
public final class StoredJson {

  private StoredJson() {}

  public static JsonArray weeklySlots(WeeklyHours hours) {
    return hours.slots().stream()
        .map(slot -> json(slot.window()).put("weekday", slot.weekday()))
        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }

  public static WeeklyHours weeklyHours(JsonArray stored) {
    return new WeeklyHours(
        objects(stored)
            .map(slot -> WeeklySlot.of(slot.getInteger("weekday"), window(slot)))
            .toList());
  }

  public static JsonArray windows(List<Window> windows) {
    return windows.stream()
        .map(StoredJson::json)
        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }

  public static List<Window> windows(JsonArray stored) {
    return objects(stored).map(StoredJson::window).toList();
  }

  static JsonArray blocks(List<Block> blocks) {
    return blocks.stream()
        .map(StoredJson::json)
        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }

  public static List<Block> blocks(JsonArray stored) {
    return objects(stored).map(StoredJson::block).toList();
  }

  public static Stream<JsonObject> objects(JsonArray stored) {
    return stored.stream().map(JsonObject.class::cast);
  }

  private static JsonObject json(Window window) {
    return new JsonObject()
        .put("start", window.start().toString())
        .put("end", window.end().toString());
  }

  private static Window window(JsonObject stored) {
    return Window.of(stored.getString("start"), stored.getString("end"));
  }

  private static JsonObject json(Block block) {
    return new JsonObject()
        .put("id", block.id().toString())
        .put("starts_at", block.range().start().toString())
        .put("ends_at", block.range().end().toString())
        .put("reason", block.reason());
  }

  private static Block block(JsonObject stored) {
    return new Block(
        UUID.fromString(stored.getString("id")),
        new TimeRange(instant(stored, "starts_at"), instant(stored, "ends_at")),
        stored.getString("reason"));
  }

  private static Instant instant(JsonObject stored, String field) {
    return OffsetDateTime.parse(stored.getString(field)).toInstant();
  }
}
