-- One line of versions per post counts every change of what decides on its slots. Templates,
-- overrides and blocks say from which version on they hold and, once they do not any more, since
-- which: so every former version can be read back without a copy of it.

-- 0 for a post as it was added: closed all week, without overrides and blocks.
ALTER TABLE post ADD COLUMN availability_version bigint NOT NULL DEFAULT 0;

CREATE TABLE availability_version (
  post_id     uuid        NOT NULL REFERENCES post ON DELETE CASCADE,
  version     bigint      NOT NULL,
  change      text        NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (post_id, version)
);

-- What is kept already came under versions of its own, whose order among each other nobody knows:
-- it is carried over as one version, the highest of them, so that no ETag is ever given twice.
UPDATE post SET availability_version = coalesce(greatest(
  (SELECT max(version) FROM template_version WHERE post_id = post.id),
  (SELECT max(version) FROM date_override WHERE post_id = post.id),
  (SELECT max(1) FROM block WHERE post_id = post.id)), 0);

INSERT INTO availability_version (post_id, version, change, created_at)
SELECT id, availability_version, 'carried-over', now() FROM post WHERE availability_version > 0;

ALTER TABLE date_override RENAME COLUMN version TO from_version;
ALTER TABLE date_override
  ADD COLUMN until_version bigint CHECK (until_version > from_version),
  DROP CONSTRAINT date_override_pkey,
  ADD PRIMARY KEY (post_id, date, from_version);
CREATE UNIQUE INDEX date_override_in_force ON date_override (post_id, date)
  WHERE until_version IS NULL;
DROP SEQUENCE date_override_version;

ALTER TABLE block ADD COLUMN from_version bigint;
UPDATE block SET from_version = post.availability_version FROM post WHERE post.id = block.post_id;
-- A block that comes back keeps its id.
ALTER TABLE block
  ALTER COLUMN from_version SET NOT NULL,
  ADD COLUMN until_version bigint CHECK (until_version > from_version),
  DROP CONSTRAINT block_pkey,
  ADD PRIMARY KEY (id, from_version);
CREATE UNIQUE INDEX block_id_in_force ON block (id) WHERE until_version IS NULL;
CREATE INDEX block_in_force ON block (post_id, ends_at, starts_at) WHERE until_version IS NULL;
DROP INDEX block_of_post;
CREATE INDEX block_history ON block (post_id, from_version);
