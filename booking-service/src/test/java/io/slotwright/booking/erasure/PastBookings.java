package io.slotwright.booking.erasure;

import java.util.UUID;

/// Bookings that were over long ago.
public final class PastBookings {

  private PastBookings() {}

  /// Inserts `count` of them, one after each hour from 2020 on, of customers with addresses at
  /// `organisation`.test.
  public static String insert(UUID organisation, int count) {
    return """
    WITH made AS (
      INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
      SELECT gen_random_uuid(), gen_random_uuid(), start, start + interval '1 hour', false
      FROM generate_series(1, %d) AS number, LATERAL
        (SELECT timestamptz '2020-01-01T00:00Z' + number * interval '1 hour' AS start)
      RETURNING id, post_id, starts_at, occupied_until
    )
    INSERT INTO booking (id, version, allocation_id, status, displaced, post_id, post_number, service_point_id,
      organisation_id, starts_at, ends_at, occupied_until, customer_name, customer_email, customer_locale, services,
      notes, token_hash, created_at)
    SELECT id, 1, id, 'completed', false, post_id, 1, id, '%s', starts_at, occupied_until, occupied_until, 'Olena',
      id || '@%s.test', 'uk', '[]', '', '', starts_at
    FROM made
    """
        .formatted(count, organisation, organisation);
  }
}
