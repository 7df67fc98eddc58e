-- What Prisma cannot express. server/db/constraints.int.test.ts asserts that each of these is there.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Two bookings of one artist that are held or confirmed can never overlap, whoever races.
ALTER TABLE booking ADD CONSTRAINT booking_no_overlap
  EXCLUDE USING gist (artist_id WITH =, tstzrange(busy_from, busy_to) WITH &&)
  WHERE (status IN ('held', 'confirmed'));

ALTER TABLE booking ADD CONSTRAINT booking_times CHECK (starts_at < ends_at AND busy_from <= starts_at AND ends_at <= busy_to);
ALTER TABLE booking ADD CONSTRAINT booking_status
  CHECK (status IN ('requested', 'held', 'confirmed', 'declined', 'cancelled', 'completed'));
ALTER TABLE participant ADD CONSTRAINT participant_role CHECK (role IN ('customer', 'artist', 'staff'));
ALTER TABLE membership ADD CONSTRAINT membership_role CHECK (role IN ('artist', 'staff', 'admin'));
ALTER TABLE session ADD CONSTRAINT session_kind CHECK (kind IN ('web', 'api'));
ALTER TABLE setup_link ADD CONSTRAINT setup_link_single CHECK (id = 1);
ALTER TABLE service ADD CONSTRAINT service_duration CHECK (duration_minutes BETWEEN 5 AND 1440);
ALTER TABLE "user" ADD CONSTRAINT user_email_lower CHECK (email = lower(email));
ALTER TABLE message ADD CONSTRAINT message_seq_positive CHECK (seq > 0);
ALTER TABLE participant ADD CONSTRAINT participant_positions CHECK (last_read_seq >= 0 AND delivered_seq >= 0);

-- A position only grows, whatever order the marks arrive in.
CREATE FUNCTION participant_position_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.last_read_seq := GREATEST(NEW.last_read_seq, OLD.last_read_seq);
  NEW.delivered_seq := GREATEST(NEW.delivered_seq, OLD.delivered_seq);
  RETURN NEW;
END $$;
CREATE TRIGGER participant_position_grows BEFORE UPDATE ON participant
  FOR EACH ROW EXECUTE FUNCTION participant_position_grows();

-- The audit is append-only.
CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed or removed';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();

-- Rows that every message updates: room on the page keeps those updates out of the indexes.
ALTER TABLE conversation SET (fillfactor = 70);
ALTER TABLE participant SET (fillfactor = 70);
