-- What a service keeps of an erased customer on purpose, by kind of data.
ALTER TABLE erasure_report ADD COLUMN kept jsonb NOT NULL DEFAULT '{}';
