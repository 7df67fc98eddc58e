-- What changing one's mind costs: policies in versions, the one that was agreed on, and the fees that came of it.

-- CreateTable
CREATE TABLE "policy" (
    "id" UUID NOT NULL,
    "artist_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "fees" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "policy_id" UUID;

-- AlterTable
ALTER TABLE "booking_proposal" ADD COLUMN     "fee" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "policy_artist_id_number_key" ON "policy"("artist_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "policy_id_artist_id_key" ON "policy"("id", "artist_id");

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_policy_id_artist_id_fkey" FOREIGN KEY ("policy_id", "artist_id") REFERENCES "policy"("id", "artist_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot express; server/db/constraints.int.test.ts breaks each of these once.

ALTER TABLE policy ADD CONSTRAINT policy_number CHECK (number > 0);
ALTER TABLE policy ADD CONSTRAINT policy_terms CHECK (jsonb_typeof(terms) = 'object' AND jsonb_typeof(terms -> 'note') = 'string');
ALTER TABLE booking ADD CONSTRAINT booking_fees CHECK (jsonb_typeof(fees) = 'array');
ALTER TABLE booking_proposal ADD CONSTRAINT booking_proposal_fee CHECK (jsonb_typeof(fee) = 'object');

-- Versions are only added. An artist's own words may be taken out when the account is deleted; what they cost stays.
CREATE FUNCTION policy_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW = jsonb_populate_record(OLD, jsonb_build_object('terms', OLD.terms || '{"note": ""}')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'policies are never changed or removed';
END $$;
CREATE TRIGGER policy_append_only BEFORE UPDATE OR DELETE ON policy
  FOR EACH ROW EXECUTE FUNCTION policy_is_append_only();
CREATE TRIGGER policy_no_truncate BEFORE TRUNCATE ON policy
  FOR EACH STATEMENT EXECUTE FUNCTION policy_is_append_only();

-- Whatever confirms a booking, it has the policy of that moment from then on, and no other.
CREATE FUNCTION booking_pins_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.policy_id IS NOT NULL AND NEW.policy_id IS DISTINCT FROM OLD.policy_id THEN
    RAISE EXCEPTION 'a booking keeps the policy it was confirmed with';
  END IF;
  IF NEW.status = 'confirmed' AND NEW.policy_id IS NULL AND (TG_OP = 'INSERT' OR OLD.status <> 'confirmed') THEN
    SELECT id INTO NEW.policy_id FROM policy WHERE artist_id = NEW.artist_id ORDER BY number DESC LIMIT 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booking_pins_policy BEFORE INSERT OR UPDATE ON booking
  FOR EACH ROW EXECUTE FUNCTION booking_pins_policy();
