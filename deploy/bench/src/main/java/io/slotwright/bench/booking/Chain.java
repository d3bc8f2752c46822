package io.slotwright.bench.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;

/// An organisation with many posts, ten at a point, written straight into the booking service's
/// tables. A post has slots of half an hour or a quarter, 24 or 48 a day for 60 days, and most of
/// its first day is booked.
public record Chain(UUID organisation, int posts) {

  public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
  public static final int POSTS_AT_A_POINT = 10;
  static final int DAYS = 60;

  private static final String POINTS =
      """
      INSERT INTO service_point (id, version, organisation_id, name, timezone, auto_confirm, min_notice_minutes,
        booking_horizon_days, hold_minutes, deleted)
      SELECT md5('%1$s/' || point)::uuid, 1, '%1$s', 'Centre ' || point, 'Europe/Kyiv', true, 0, 60, 10, false
      FROM generate_series(0, %2$d - 1) AS point
      """;

  private static final String POSTS =
      """
      INSERT INTO post (id, version, service_point_id, number, active, deleted)
      SELECT md5('%1$s//' || post)::uuid, 1, md5('%1$s/' || post / 10)::uuid, 1 + post %% 10, true, false
      FROM generate_series(0, %3$d - 1) AS post
      """;

  private static final String SERVICES =
      """
      INSERT INTO service (id, version, service_point_id, name, default_duration_minutes, durations_by_car_type, active,
        created_at)
      SELECT md5('%1$s///' || point)::uuid, 1, md5('%1$s/' || point)::uuid, 'Tyre change', 25, '{}', true, now()
      FROM generate_series(0, %2$d - 1) AS point
      """;

  private static final String DAYS_OF_POSTS =
      """
      INSERT INTO post_day (post_id, date, version, slot_minutes, slot_starts, block_starts, block_ends,
        first_start, last_end)
      SELECT md5('%1$s//' || post)::uuid, date, 1, minutes, starts, '{}', '{}', starts[1],
        starts[cardinality(starts)] + make_interval(mins => minutes)
      FROM generate_series(0, %3$d - 1) AS post
      CROSS JOIN LATERAL (SELECT 15 + 15 * (post %% 2) AS minutes) AS rhythm
      CROSS JOIN LATERAL (
        SELECT day::date AS date,
          ARRAY(SELECT generate_series(
            (day::date + time '08:00') AT TIME ZONE 'Europe/Kyiv',
            (day::date + time '20:00') AT TIME ZONE 'Europe/Kyiv' - make_interval(mins => minutes),
            make_interval(mins => minutes))) AS starts
        FROM generate_series(current_date + 1, current_date + %4$d, interval '1 day') AS day
      ) AS days
      """;

  private static final String BOOKED =
      """
      INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
      SELECT gen_random_uuid(), post_id, start, start + make_interval(mins => slot_minutes), true
      FROM post_day JOIN post ON post.id = post_id JOIN service_point point ON point.id = service_point_id
      CROSS JOIN unnest(slot_starts) AS start
      WHERE organisation_id = '%1$s' AND date = current_date + 1 AND random() < 0.8
      """;

  /// The post with that number, from 0.
  UUID post(int number) {
    return named("%s//%d".formatted(organisation, number));
  }

  /// The point that the post with that number belongs to.
  public UUID point(int number) {
    return named("%s/%d".formatted(organisation, number / POSTS_AT_A_POINT));
  }

  /// The service of the point that the post with that number belongs to.
  UUID service(int number) {
    return named("%s///%d".formatted(organisation, number / POSTS_AT_A_POINT));
  }

  /// The numbers of the posts with slots of half an hour.
  IntStream postsOfHalfHours() {
    return IntStream.range(0, posts).filter(number -> number % 2 == 1);
  }

  private static UUID named(String text) {
    try {
      byte[] name = text.getBytes(UTF_8);
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public void open(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : new String[] {POINTS, POSTS, SERVICES, DAYS_OF_POSTS, BOOKED}) {
        statement.execute(sql.formatted(organisation, posts / POSTS_AT_A_POINT, posts, DAYS));
      }
      statement.execute("ANALYZE");
    }
  }
}
