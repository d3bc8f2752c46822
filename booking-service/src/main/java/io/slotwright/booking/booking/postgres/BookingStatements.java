package io.slotwright.booking.booking.postgres;

import io.slotwright.booking.allocation.postgres.AllocationStatement;
import io.slotwright.booking.limit.postgres.UsageStatement;
import io.slotwright.plumbing.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// The SQL of bookings.
final class BookingStatements {

  /// The first parameter after the booking, in [#ADD].
  private static final int ADDED = BookingRows.firstAfter(AllocationStatement.FIRST_OF_OWNER);

  /// The first parameter after the booking, in [#ADD_FROM].
  private static final int ADDED_FROM = BookingRows.firstAfter(1);

  static final String ADD =
      AllocationStatement.with(
          BookingRows.insert(AllocationStatement.FIRST_OF_OWNER, "taken"),
          HistoryRows.TABLE.insert(ADDED, "taken"),
          UsageStatement.count(ADDED + 1, "taken"));

  /// The reservation must still be held, at its time: booking, releasing, retiring and moving it
  /// all
  /// need the same row of `allocation`.
  static final String ADD_FROM =
      """
      WITH kept AS (
        UPDATE allocation SET expires_at = NULL WHERE id = $3 AND live AND expires_at > $%d AND starts_at = $5 RETURNING id
      ), used AS (
        UPDATE reservation SET state = 'booked', version = $%d, client = NULL, address = NULL
        FROM kept WHERE allocation_id = kept.id
      ), published AS (
        %s
      ), remembered AS (
        %s
      ), counted AS (
        %s
      )
      %s
      """
          .formatted(
              ADDED_FROM,
              ADDED_FROM + 1,
              Outbox.insert(ADDED_FROM + 2, "kept"),
              HistoryRows.TABLE.insert(ADDED_FROM + 2 + Outbox.PARAMETERS, "kept"),
              UsageStatement.count(ADDED_FROM + 3 + Outbox.PARAMETERS, "kept"),
              BookingRows.insert(1, "kept"));

  static final String FIND =
      "SELECT " + BookingRows.COLUMNS + ", token_hash FROM booking WHERE id = $1";

  static final String LOCK = FIND + " FOR UPDATE";

  /// The first parameter after the changes, in [#PUT].
  private static final int PUT_AFTER = BookingRows.firstAfterChanges(2);

  /// Ends the allocation where the booking ends to occupy, and shortens it where its rest is free;
  /// one that would be empty ends as a whole.
  static final String PUT =
      """
      WITH changed AS (
        UPDATE booking SET %1$s WHERE id = $1 RETURNING allocation_id, coalesce(free_from, 'infinity') AS until
      ), remembered AS (
        %2$s
      )
      UPDATE allocation SET live = live AND $%3$d::boolean AND lower(during) < changed.until,
        occupied_until = CASE
          WHEN $%3$d::boolean AND lower(during) < changed.until THEN least(occupied_until, changed.until)
          ELSE occupied_until END
      FROM changed
      WHERE allocation.id = changed.allocation_id
        AND (NOT $%3$d::boolean OR changed.until < allocation.occupied_until)
      """
          .formatted(
              BookingRows.assignments(2),
              HistoryRows.TABLE.insert(PUT_AFTER + 1, "changed"),
              PUT_AFTER);

  static final String NOTE =
      """
      WITH changed AS (
        UPDATE booking SET version = $2, operator_notes = $3 WHERE id = $1 RETURNING id
      )
      %s
      """
          .formatted(HistoryRows.TABLE.insert(4, "changed"));

  static final String CONTACT =
      """
      UPDATE booking SET customer_name = $2, customer_email = $3, customer_phone = $4, customer_locale = $5,
        customer_phone_e164 = $6, customer_phone_extension = $7
      WHERE id = $1
      """;

  /// The supply is locked before the booking, as a change of the supply does.
  static final String LOCK_SUPPLY =
      """
      SELECT 1 FROM post JOIN post_day day ON day.post_id = post.id
      WHERE post.id = $1 AND day.first_start < $3 AND day.last_end > $2
      FOR SHARE OF post, day
      """;

  static final String LEAVE =
      """
      WITH moving AS (SELECT allocation_id FROM booking WHERE id = $1 AND version = $2 FOR UPDATE)
      UPDATE allocation SET live = false FROM moving WHERE allocation.id = moving.allocation_id
      """;

  /// The first parameter after the place and time, in [#ARRIVE].
  private static final int ARRIVED = AllocationStatement.FIRST_OF_OWNER + 6;

  static final String ARRIVE =
      AllocationStatement.with(
          """
          UPDATE booking SET allocation_id = taken.id, post_id = $1, post_number = $17,
            starts_at = $6, occupied_until = $7, ends_at = $18, slots_until = $19,
            buffer_before_minutes = $20, buffer_after_minutes = $21, clocks_behind_seconds = 0,
            clocks_date = NULL, %s
          FROM taken WHERE booking.id = $16
          """
              .formatted(BookingRows.assignments(ARRIVED)),
          HistoryRows.TABLE.insert(BookingRows.firstAfterChanges(ARRIVED), "taken"));

  /// The last entry whose kind is in `$2` and that led to the status `$3`.
  static final String LAST_SLIP =
      """
      SELECT %s FROM booking_history
      WHERE booking_id = $1 AND what = ANY($2) AND state_after ->> 'status' = $3
      ORDER BY version DESC LIMIT 1
      """
          .formatted(HistoryRows.COLUMNS);

  static final String LOCK_UPCOMING =
      "SELECT "
          + BookingRows.COLUMNS
          + """
          , clocks_behind_seconds, clocks_date
          FROM booking
          WHERE post_id = ANY($1) AND starts_at < $3
            AND coalesce(slots_until, occupied_until) > greatest($2::timestamptz, $4::timestamptz)
            AND status IN ('pending', 'confirmed') AND (NOT off_hours OR clocks_behind_seconds <> 0)
          ORDER BY id
          FOR UPDATE
          """;

  static final String LOCK_ON =
      "SELECT "
          + BookingRows.COLUMNS
          + """
          , clocks_behind_seconds, clocks_date
          FROM booking
          WHERE status IN ('pending', 'confirmed') AND starts_at > $4 AND post_id = ANY ($1)
            AND (clocks_behind_seconds <> 0 OR EXISTS (
              SELECT FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $5::date[])
                AS day (post_id, start, until, date)
              WHERE day.post_id = booking.post_id AND CASE WHEN clocks_date IS NULL
                THEN booking.starts_at >= day.start AND booking.starts_at < day.until
                ELSE booking.clocks_date = day.date END))
          ORDER BY starts_at, id
          FOR UPDATE
          """;

  static final String FALL_BEHIND =
      """
      UPDATE booking SET clocks_behind_seconds = behind.seconds, clocks_date = behind.date
      FROM unnest($1::uuid[], $2::int[], $3::date[]) AS behind (id, seconds, date)
      WHERE booking.id = behind.id
      """;

  /// The first parameter after the time, in [#FOLLOW].
  private static final int FOLLOWED = 8;

  static final String FOLLOW =
      """
      WITH changed AS (
        UPDATE booking SET starts_at = $2, occupied_until = $3, ends_at = $4, slots_until = $5,
          buffer_before_minutes = $6, buffer_after_minutes = $7, %s
        WHERE id = $1 RETURNING id
      )
      %s
      """
          .formatted(
              BookingRows.assignments(FOLLOWED),
              HistoryRows.TABLE.insert(BookingRows.firstAfterChanges(FOLLOWED), "changed"));

  private static final String OF_PHONE =
      """
      AND (customer_phone_e164 = $11
        OR (customer_phone_e164 IS NULL AND regexp_replace(customer_phone, '[^0-9]', '', 'g') = ANY($12)))
      """;

  private BookingStatements() {}

  /// Writes the condition on `displaced` literally: PostgreSQL cannot use a partial index of
  /// displaced bookings for a parameter. Of bookings from before numbers were read, the digits that
  /// were typed count.
  static String list(@Nullable Boolean displaced, boolean ofPhone) {
    return "SELECT "
        + BookingRows.COLUMNS
        + """

        FROM booking
        WHERE service_point_id = $1 AND starts_at >= $2 AND starts_at < $3
          AND (cardinality($4::text[]) = 0 OR status = ANY($4))
          AND (starts_at, id) > ($5, $6)
          AND ($8::uuid IS NULL OR post_id = $8)
          AND ($9 = ''
            OR strpos(lower(concat_ws(E'\\n', customer_name, customer_email, customer_phone, notes,
              operator_notes)), $9) > 0
            OR ($10 <> '' AND strpos(concat_ws(' ', regexp_replace(customer_phone, '[^0-9]', '', 'g'),
              customer_phone_e164), $10) > 0))
        """
        + (displaced == null ? "" : displaced ? "AND displaced " : "AND NOT displaced ")
        + (ofPhone ? OF_PHONE : "")
        + "ORDER BY starts_at, id LIMIT $7";
  }
}
