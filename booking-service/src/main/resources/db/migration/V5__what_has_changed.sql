-- Each replica keeps what can be booked in memory and asks, several times a second, for the rows that were written
-- since it last asked. A row therefore names the transaction that wrote it. A number from a sequence would not do: a
-- transaction that drew an earlier number may commit after one that drew a later, and would be passed over. Whether
-- a transaction was seen by an earlier snapshot is what PostgreSQL can always tell.
ALTER TABLE service_point ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE post ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE post_day ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE allocation ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX service_point_changed_in ON service_point (changed_in);
CREATE INDEX post_changed_in ON post (changed_in);
CREATE INDEX post_day_changed_in ON post_day (changed_in);
CREATE INDEX allocation_changed_in ON allocation (changed_in);

-- By a trigger, so that no statement can forget it. Rows are not deleted while anybody could book by them.
CREATE FUNCTION name_the_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TRIGGER changed BEFORE UPDATE ON service_point FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
CREATE TRIGGER changed BEFORE UPDATE ON post FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
CREATE TRIGGER changed BEFORE UPDATE ON post_day FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
CREATE TRIGGER changed BEFORE UPDATE ON allocation FOR EACH ROW EXECUTE FUNCTION name_the_transaction();
