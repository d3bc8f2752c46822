-- Rebuilds of the read model from the topics, the current one and those before.
CREATE TABLE calendar_rebuild (
  rebuild_id   uuid        PRIMARY KEY,
  state        text        NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  holder       uuid,
  alive_until  timestamptz NOT NULL,
  started_at   timestamptz NOT NULL,
  finished_at  timestamptz,
  reason       text,
  records      bigint      NOT NULL DEFAULT 0,
  unreadable   bigint      NOT NULL DEFAULT 0,
  topics       text[]      NOT NULL DEFAULT '{}',
  positions    bigint[]    NOT NULL DEFAULT '{}',
  ends         bigint[]    NOT NULL DEFAULT '{}',
  corrected    bigint,
  removed      bigint,
  carried_over bigint
);

-- One at a time.
CREATE UNIQUE INDEX calendar_rebuild_running ON calendar_rebuild ((true)) WHERE state = 'running';
CREATE INDEX calendar_rebuild_by_start ON calendar_rebuild (started_at DESC);
