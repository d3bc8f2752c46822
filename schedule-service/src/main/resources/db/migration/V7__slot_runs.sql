-- A day keeps runs of slots that follow one another, not every slot: a few bytes instead of some hundred.
ALTER TABLE post_day ADD COLUMN run_starts timestamptz[], ADD COLUMN run_counts int[];

-- Within a run, a slot's start less its place times the slots' length is the same.
UPDATE post_day SET (run_starts, run_counts) = (
  SELECT coalesce(array_agg(start ORDER BY start), '{}'), coalesce(array_agg(count ORDER BY start), '{}')
  FROM (
    SELECT min(start) AS start, count(*)::int AS count
    FROM unnest(slot_starts) WITH ORDINALITY AS slot (start, place)
    GROUP BY start - place * make_interval(mins => slot_duration_minutes)) AS run);

ALTER TABLE post_day
  ALTER COLUMN run_starts SET NOT NULL,
  ALTER COLUMN run_counts SET NOT NULL,
  DROP COLUMN slot_starts;

-- To take the posts of a service point batch by batch in the order of their ids.
CREATE INDEX post_of_service_point ON post (service_point_id, id);
