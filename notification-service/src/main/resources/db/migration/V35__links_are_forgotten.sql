-- Mails with links are deleted once the link has expired.
CREATE INDEX delivery_of_link_to_forget ON delivery (give_up_at) WHERE link_id IS NOT NULL;

COMMENT ON COLUMN delivery.link_id IS 'names the link in the mail: to all bookings of an address, or to confirm one';
