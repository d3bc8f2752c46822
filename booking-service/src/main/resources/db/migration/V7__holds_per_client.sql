-- Who holds, as long as they hold: keyed hashes, by which holds can be counted and nobody found. Null for a hold that an
-- operator made, and for every reservation that holds no more.
ALTER TABLE reservation
  ADD COLUMN client  text,
  ADD COLUMN address text;

CREATE INDEX reservation_of_client ON reservation (client) WHERE state = 'held' AND client IS NOT NULL;
CREATE INDEX reservation_of_address ON reservation (address) WHERE state = 'held' AND address IS NOT NULL;
