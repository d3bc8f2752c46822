-- 20 service points with 50 posts each. Every post has three versions of its template, 60 days, and ten
-- overrides, blocks and drafts; every point has a year of overrides and blocks. Half of all are in force.
INSERT INTO service_point (id, organisation_id, version, name, timezone, address, auto_confirm,
  min_notice_minutes, booking_horizon_days, hold_minutes)
SELECT uuidv7(), uuidv7(), 1, 'Point ' || number, 'Europe/Kyiv', '', true, 0, 60, 10
FROM generate_series(1, 20) AS number;

INSERT INTO post (id, service_point_id, version, number, name, slot_duration_minutes, active,
  availability_version)
SELECT uuidv7(), point.id, 1, number, 'Bay ' || number, 30, true, 10
FROM service_point point, generate_series(1, 50) AS number
WHERE point.name LIKE 'Point %';

INSERT INTO point_override (service_point_id, date, windows, from_version, until_version)
SELECT id, date '2026-11-20' + number, '[]', number, CASE WHEN number % 2 = 0 THEN number + 1 END
FROM service_point, generate_series(1, 365) AS number
WHERE name LIKE 'Point %';

INSERT INTO point_block (id, service_point_id, starts_at, ends_at, reason, from_version, until_version)
SELECT uuidv7(), id, timestamptz '2026-11-20' + number * interval '1 day',
  timestamptz '2026-11-20' + number * interval '1 day' + interval '1 hour', 'Heat ' || number, number,
  CASE WHEN number % 2 = 0 THEN number + 1 END
FROM service_point, generate_series(1, 365) AS number
WHERE name LIKE 'Point %';

CREATE TEMPORARY TABLE ours ON COMMIT DROP AS
SELECT post.id FROM post JOIN service_point point ON point.id = service_point_id
WHERE point.name LIKE 'Point %';

INSERT INTO availability_version (post_id, version, change, created_at)
SELECT id, version, 'template', now() FROM ours, generate_series(1, 10) AS version;

INSERT INTO template_version (post_id, version, weekly_slots, created_at)
SELECT id, version, '[{"weekday": 0, "start": "09:00", "end": "18:00"}]', now()
FROM ours, generate_series(1, 3) AS version;

INSERT INTO date_override (post_id, date, windows, from_version, until_version)
SELECT id, date '2026-11-20' + number, '[]', number, CASE WHEN number % 2 = 0 THEN number + 1 END
FROM ours, generate_series(1, 10) AS number;

INSERT INTO block (id, post_id, starts_at, ends_at, reason, from_version, until_version)
SELECT uuidv7(), id, timestamptz '2026-11-20' + number * interval '1 day',
  timestamptz '2026-11-20' + number * interval '1 day' + interval '1 hour', 'Lift ' || number, number,
  CASE WHEN number % 2 = 0 THEN number + 1 END
FROM ours, generate_series(1, 10) AS number;

INSERT INTO post_day (post_id, date, version, timezone, slot_duration_minutes, run_starts,
  run_counts, blocks)
SELECT id, date '2026-11-20' + number, 1, 'Europe/Kyiv', 30,
  ARRAY[timestamptz '2026-11-20 07:00Z' + number * interval '1 day'], ARRAY[18], '[]'
FROM ours, generate_series(1, 60) AS number;

INSERT INTO draft (id, post_id, version, base_version, patches, created_at)
SELECT uuidv7(), id, 1, number, '[]', now() FROM ours, generate_series(1, 10) AS number;

ANALYZE service_point, post, availability_version, template_version, date_override, block,
  point_override, point_block, post_day, draft;
