-- A file of legacy points that was sent, and how far it is. While it runs, updated_at is its sign of life.
CREATE TABLE legacy_import (
  id               uuid        PRIMARY KEY,
  organisation_id  uuid        NOT NULL,
  dry_run          boolean     NOT NULL,
  status           text        NOT NULL,
  created          int         NOT NULL DEFAULT 0,
  unchanged        int         NOT NULL DEFAULT 0,
  posts            int         NOT NULL DEFAULT 0,
  rejected         int         NOT NULL DEFAULT 0,
  started_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  stop_index       int,
  stop_code        text,
  stop_message     text,
  removed          int         NOT NULL DEFAULT 0,
  kept             int         NOT NULL DEFAULT 0
);

CREATE INDEX legacy_import_of_organisation ON legacy_import (organisation_id, id);

-- The external ids that a file has had so far, to find those that it has twice; gone when the import has ended.
CREATE TABLE legacy_import_row (
  import_id    uuid NOT NULL REFERENCES legacy_import ON DELETE CASCADE,
  external_id  text NOT NULL,
  row_index    int  NOT NULL,
  PRIMARY KEY (import_id, external_id)
);

CREATE TABLE legacy_import_rejection (
  import_id    uuid  NOT NULL REFERENCES legacy_import ON DELETE CASCADE,
  row_index    int   NOT NULL,
  external_id  text,
  violations   jsonb NOT NULL,
  PRIMARY KEY (import_id, row_index)
);

-- Which row a service point comes from. An external id is claimed here before its point is stored, so that two imports
-- at the same moment cannot both create it; hence the deferred reference.
CREATE TABLE imported_point (
  organisation_id   uuid  NOT NULL,
  external_id       text  NOT NULL,
  import_id         uuid  NOT NULL REFERENCES legacy_import,
  service_point_id  uuid  NOT NULL UNIQUE REFERENCES service_point ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  post_count        int   NOT NULL,
  -- What the row said, by the names of its fields.
  content           jsonb NOT NULL,
  PRIMARY KEY (organisation_id, external_id)
);

CREATE INDEX imported_point_of_import ON imported_point (import_id, service_point_id);
