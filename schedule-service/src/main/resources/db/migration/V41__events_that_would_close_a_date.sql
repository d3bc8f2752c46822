-- Several events may close one date: one does, by the override, and the others are noted with the
-- date and their reason, but without a version. One of them closes it when the first no longer
-- does.
ALTER TABLE imported_closure
  ADD COLUMN reason text,
  DROP CONSTRAINT imported_closure_check,
  ADD CONSTRAINT imported_closure_check CHECK (
    (date IS NULL) <> (block_id IS NULL)
    AND (override_version IS NULL OR date IS NOT NULL)
    AND (reason IS NULL OR override_version IS NULL));
