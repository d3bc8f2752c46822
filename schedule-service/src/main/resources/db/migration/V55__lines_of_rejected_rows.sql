-- Where a rejected row begins; null in JSON, which has no lines, and for imports from before.
ALTER TABLE legacy_import_rejection ADD COLUMN line int;
