-- How the mails of a service point or of all points of an organisation look. Every version is kept.
CREATE TABLE branding (
  id               uuid        PRIMARY KEY,
  organisation_id  uuid        NOT NULL,
  -- The service point, or the organisation itself for all of its points.
  scope_id         uuid        NOT NULL,
  version          bigint      NOT NULL,
  -- In JSON, the logo in base64.
  content          text        NOT NULL,
  created_at       timestamptz NOT NULL,
  -- The subject of the operator.
  created_by       text        NOT NULL,
  -- The version that this one repeats.
  restored         bigint,
  CONSTRAINT branding_once UNIQUE (organisation_id, scope_id, version)
);
