-- Reminders and their ledger, mails about bookings, and the address at which calendar programs read them.

-- AlterTable
ALTER TABLE "artist" ADD COLUMN     "reminder_minutes" INTEGER[] DEFAULT ARRAY[1440, 120]::INTEGER[];

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "agreed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "calendar" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "booking_mails" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reminder_mails" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "reminder" (
    "booking_id" UUID NOT NULL,
    "minutes_before" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "studio_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("booking_id","minutes_before","starts_at")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "user_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reminder_mail_id_key" ON "reminder"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "calendar_feed"("secret_hash");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_booking_id_studio_id_fkey" FOREIGN KEY ("booking_id", "studio_id") REFERENCES "booking"("id", "studio_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot express; server/db/constraints.int.test.ts breaks each of these once.

ALTER TABLE artist ALTER COLUMN reminder_minutes SET NOT NULL;
ALTER TABLE artist ADD CONSTRAINT artist_reminder_minutes CHECK (reminder_minutes <@ ARRAY[60, 120, 1440, 2880, 10080]);

-- Of what was agreed to before, the last change is the latest that can have been.
UPDATE booking SET agreed_at = updated_at WHERE status IN ('confirmed', 'completed');

-- Whichever way a time comes to be agreed on, it is noted when: nobody is reminded of what was due before they agreed.
CREATE FUNCTION note_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'confirmed' THEN
    RETURN NEW;
  ELSIF TG_OP = 'INSERT' THEN
    NEW.agreed_at := COALESCE(NEW.agreed_at, now());
  ELSIF (OLD.status <> 'confirmed' OR OLD.starts_at <> NEW.starts_at) AND NEW.agreed_at IS NOT DISTINCT FROM OLD.agreed_at THEN
    NEW.agreed_at := now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booking_agreed_at BEFORE INSERT OR UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION note_agreement();

-- What lies ahead, for whoever looks every minute.
CREATE INDEX booking_ahead ON booking (starts_at) WHERE status = 'confirmed';
