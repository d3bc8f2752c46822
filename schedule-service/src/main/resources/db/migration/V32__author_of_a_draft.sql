-- The subject of the operator's token; unknown for drafts that were begun earlier.
ALTER TABLE draft ADD COLUMN author text;
