-- The domain that a mail goes to: each has limits of its own.
ALTER TABLE delivery
  ADD COLUMN domain text NOT NULL
    GENERATED ALWAYS AS (coalesce(lower(substring(recipient FROM '@([^@]*)$')), '')) STORED;
