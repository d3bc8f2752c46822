package io.slotwright.bench.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A service point with posts that are open around the clock, in 24 slots of an hour.
record Centre(UUID pointId, List<UUID> postIds) {
  static final String ZONE = "Europe/Kyiv";
  static final int SLOTS_A_DAY = 24;

  // Inserts straight into the tables: through the API every post would be generated at once.
  private static final String ADD_POSTS =
      """
      WITH added AS (
        INSERT INTO post (id, service_point_id, version, availability_version, number, name,
          slot_duration_minutes, active)
        SELECT uuidv7(), ?, 1, 1, number, 'Bay ' || number, 60, true
        FROM generate_series(1, ?) AS number
        RETURNING id),
      counted AS (
        INSERT INTO availability_version (post_id, version, change, created_at)
        SELECT id, 1, 'carried-over', now() FROM added)
      INSERT INTO template_version (post_id, version, weekly_slots, created_at)
      SELECT id, 1, hours.weekly_slots, now()
      FROM added, (
        SELECT jsonb_agg(jsonb_build_object('weekday', day, 'start', '00:00', 'end', '24:00'))
          AS weekly_slots
        FROM generate_series(0, 6) AS day) AS hours
      RETURNING post_id
      """;

  Centre {
    postIds = List.copyOf(postIds);
  }

  static Centre open(ScheduleApi api, Connection database, int posts) throws SQLException {
    UUID pointId = api.openPoint(ZONE, 1);
    List<UUID> postIds = new ArrayList<>();
    try (PreparedStatement add = database.prepareStatement(ADD_POSTS)) {
      add.setObject(1, pointId);
      add.setInt(2, posts);
      try (ResultSet added = add.executeQuery()) {
        while (added.next()) {
          postIds.add(added.getObject(1, UUID.class));
        }
      }
    }
    return new Centre(pointId, postIds);
  }
}
