-- Whose operators see more of a post than the public. Unknown until the post is told of again.
ALTER TABLE post ADD COLUMN organisation_id uuid;

-- The ids and reasons have the places of their blocks; both are missing for days that were told of earlier.
ALTER TABLE post_day
  ADD COLUMN block_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN block_reasons text[] NOT NULL DEFAULT '{}',
  ADD COLUMN closed boolean NOT NULL DEFAULT false,
  ADD COLUMN closed_reason text;

ALTER TABLE allocation
  ADD COLUMN displaced boolean NOT NULL DEFAULT false,
  ADD COLUMN pending boolean NOT NULL DEFAULT false;

-- Open drafts, which only their authors are shown.
CREATE TABLE draft (
  draft_id      uuid          PRIMARY KEY,
  post_id       uuid          NOT NULL,
  author        text          NOT NULL,
  patch_starts  timestamptz[] NOT NULL,
  patch_ends    timestamptz[] NOT NULL,
  patch_opens   boolean[]     NOT NULL
);

CREATE INDEX draft_by_author ON draft (post_id, author);
