-- Services that need no approval, times that are held for a while, and appointments that nobody came to.

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "hold_client_id" UUID;

-- AlterTable
ALTER TABLE "service" ADD COLUMN     "instant" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "booking_customer_id_hold_client_id_key" ON "booking"("customer_id", "hold_client_id");

-- What Prisma cannot express; server/db/constraints.int.test.ts breaks each of these once.

ALTER TABLE booking DROP CONSTRAINT booking_status;
ALTER TABLE booking ADD CONSTRAINT booking_status CHECK (
  status IN ('requested', 'offered', 'held', 'expired', 'confirmed', 'declined', 'cancelled', 'completed', 'no-show')
);
-- Nothing is held without an end, and nothing else has one.
ALTER TABLE booking ADD CONSTRAINT booking_held_until CHECK ((status = 'held') = (held_until IS NOT NULL));
-- Of one artist a customer keeps one time from others while they make up their mind.
CREATE UNIQUE INDEX booking_one_hold ON booking (artist_id, customer_id) WHERE status = 'held' AND hold_client_id IS NOT NULL;
-- What the sweep looks for every minute.
CREATE INDEX booking_held ON booking (held_until) WHERE status = 'held';
