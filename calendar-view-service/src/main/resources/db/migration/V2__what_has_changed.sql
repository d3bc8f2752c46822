-- Each replica keeps the version of every calendar in memory and asks, many times a second, for the rows that were
-- written since it last asked. A row therefore names the transaction that wrote it, see the feed of booking-service.
-- A post needs no stamp of its own: with every change of it, its calendar's version grows in the same transaction.
ALTER TABLE calendar ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE service_point ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX calendar_changed_in ON calendar (changed_in);
CREATE INDEX service_point_changed_in ON service_point (changed_in);

-- A deleted row would be missing without anybody noticing.
ALTER TABLE service_point ADD COLUMN deleted boolean NOT NULL DEFAULT false;

-- Tells versions apart that were counted from different beginnings: a version means something only within its epoch.
-- There is one row.
CREATE TABLE calendar_epoch (
  epoch       text PRIMARY KEY CHECK (epoch ~ '^[0-9a-z]{1,16}$'),
  changed_in  xid8 NOT NULL DEFAULT pg_current_xact_id()
);

INSERT INTO calendar_epoch (epoch) VALUES (left(replace(gen_random_uuid()::text, '-', ''), 8));

-- By a trigger, so that no statement can forget it.
CREATE FUNCTION name_the_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TRIGGER changed BEFORE UPDATE ON calendar FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
CREATE TRIGGER changed BEFORE UPDATE ON service_point FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
CREATE TRIGGER changed BEFORE UPDATE ON calendar_epoch FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
