-- Every change of every service, written by the statement that makes the change, and kept when the service is gone. Of
-- people there is only the subject of an operator's token in it.
CREATE TABLE service_history (
  service_id        uuid        NOT NULL,
  version           bigint      NOT NULL,
  service_point_id  uuid        NOT NULL,
  organisation_id   uuid        NOT NULL,
  what              text        NOT NULL CHECK (what IN ('created', 'changed', 'deleted')),
  occurred_at       timestamptz NOT NULL,
  subject           text        NOT NULL,
  state_before      jsonb       CHECK ((state_before IS NULL) = (what = 'created')),
  state_after       jsonb       CHECK ((state_after IS NULL) = (what = 'deleted')),
  PRIMARY KEY (service_id, version)
);

COMMENT ON COLUMN service_history.version IS 'of the service, after the change; deleting it counts as one';
COMMENT ON COLUMN service_history.organisation_id IS 'who may read it, for a service or a point that is gone';

CREATE FUNCTION service_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of services is only ever added to';
END
$$;

CREATE TRIGGER service_history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_history
  FOR EACH STATEMENT EXECUTE FUNCTION service_history_is_kept();
