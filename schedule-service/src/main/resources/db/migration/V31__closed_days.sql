ALTER TABLE post_day ADD COLUMN closed boolean NOT NULL DEFAULT false, ADD COLUMN closed_reason text;

-- Days that are closed already were never published as closed, many of them not at all. The horizon's job generates the
-- days of these posts again.
UPDATE post SET announced_through = least(announced_through, current_date)
WHERE EXISTS (
    SELECT FROM date_override AS override
    WHERE override.post_id = post.id AND override.until_version IS NULL
      AND override.windows = '[]' AND override.date >= current_date - 1)
  OR EXISTS (
    SELECT FROM point_override AS override
    WHERE override.service_point_id = post.service_point_id AND override.until_version IS NULL
      AND override.windows = '[]' AND override.date >= current_date - 1);
