-- What somebody wants to come back to: from this message on, all counts as unread to them, though it was read. Nobody else's ticks move.
ALTER TABLE participant ADD COLUMN unread_from_seq INTEGER;
ALTER TABLE participant ADD CONSTRAINT participant_unread_from CHECK (unread_from_seq BETWEEN 1 AND last_read_seq);
