-- When the newest version of an aggregate was applied, so that a service can forget what no topic can repeat any more.
ALTER TABLE inbox ADD COLUMN applied_at timestamptz NOT NULL DEFAULT now();
