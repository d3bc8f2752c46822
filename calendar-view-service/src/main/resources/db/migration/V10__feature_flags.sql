-- Switches and experiments, edited by administrators. Unlike the read model these rows are the truth: they are in no
-- topic and must be in a backup.
CREATE TABLE feature_flag (
  key              text    PRIMARY KEY,
  version          bigint  NOT NULL CHECK (version > 0),
  description      text    NOT NULL,
  enabled          boolean NOT NULL,
  default_variant  text    NOT NULL,
  variants         text    NOT NULL CHECK (jsonb_typeof(variants::jsonb) = 'array'),
  overrides        text    NOT NULL CHECK (jsonb_typeof(overrides::jsonb) = 'object')
);

COMMENT ON COLUMN feature_flag.version IS 'never counts from one again, also when the key is used again';
COMMENT ON COLUMN feature_flag.variants IS 'in the order of their buckets';
COMMENT ON COLUMN feature_flag.overrides IS 'the variant of all members of an organisation, by its id';

-- Every change, kept when the flag is gone. Of people there is only the subject of an administrator's token in it.
CREATE TABLE feature_flag_history (
  id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  flag_key      text        NOT NULL,
  version       bigint      NOT NULL,
  what          text        NOT NULL CHECK (what IN ('created', 'changed', 'deleted')),
  occurred_at   timestamptz NOT NULL,
  subject       text        NOT NULL,
  state_before  text        CHECK ((state_before IS NULL) = (what = 'created')),
  state_after   text        CHECK ((state_after IS NULL) = (what = 'deleted')),
  UNIQUE (flag_key, version)
);

COMMENT ON COLUMN feature_flag_history.version IS 'of the flag, after the change; deleting it counts as one';

CREATE FUNCTION feature_flag_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of feature flags is only ever added to';
END
$$;

CREATE TRIGGER feature_flag_history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON feature_flag_history
  FOR EACH STATEMENT EXECUTE FUNCTION feature_flag_history_is_kept();

INSERT INTO feature_flag (key, version, description, enabled, default_variant, variants, overrides) VALUES
  ('calendar_v046', 1, 'The calendar of version 0.46', true, 'off',
   '[{"name": "on", "value": true, "percentage": 100}, {"name": "off", "value": false, "percentage": 0}]', '{}'),
  ('calendar_v046_ab_test', 1, 'The A/B test of the calendar of version 0.46', true, 'treatment',
   '[{"name": "control", "value": "control", "percentage": 0},
     {"name": "treatment", "value": "treatment", "percentage": 100}]', '{}');

INSERT INTO feature_flag_history (flag_key, version, what, occurred_at, subject, state_after)
SELECT key, version, 'created', now(), 'installation',
       jsonb_build_object('description', description, 'enabled', enabled, 'default_variant', default_variant,
                          'variants', variants::jsonb, 'organisation_overrides', overrides::jsonb)::text
FROM feature_flag;
