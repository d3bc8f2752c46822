CREATE TABLE draft (
  id                 uuid        PRIMARY KEY,
  post_id            uuid        NOT NULL REFERENCES post ON DELETE CASCADE,
  version            bigint      NOT NULL,
  -- Availability versions of the post: the one it was drawn on, and the one it became.
  base_version       bigint      NOT NULL,
  published_version  bigint,
  patches            jsonb       NOT NULL,
  created_at         timestamptz NOT NULL
);

CREATE INDEX draft_of_post ON draft (post_id, id);
