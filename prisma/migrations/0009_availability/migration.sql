-- When artists work: hours past midnight, dates with rules of their own, steps of starts, and what services need around them.

-- AlterTable
ALTER TABLE "artist" ADD COLUMN     "slot_minutes" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "service" ADD COLUMN     "buffer_after_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "buffer_before_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "first_version_id" UUID,
ADD COLUMN     "notice_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "per_day_limit" INTEGER,
ADD COLUMN     "window_days" INTEGER NOT NULL DEFAULT 365;

-- CreateTable
CREATE TABLE "date_rule" (
    "id" UUID NOT NULL,
    "artist_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "hours" JSONB,
    "zone" TEXT,
    "label" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "date_rule_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "date_rule" ADD CONSTRAINT "date_rule_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot express; server/db/constraints.int.test.ts breaks each of these once.

ALTER TABLE artist ADD CONSTRAINT artist_slot_minutes CHECK (slot_minutes IN (5, 10, 15, 20, 30, 45, 60));
ALTER TABLE service ADD CONSTRAINT service_terms CHECK (
  buffer_before_minutes BETWEEN 0 AND 240 AND buffer_after_minutes BETWEEN 0 AND 240
  AND notice_minutes BETWEEN 0 AND 129600 AND window_days BETWEEN 1 AND 730 AND per_day_limit BETWEEN 1 AND 50
);

ALTER TABLE date_rule ADD CONSTRAINT date_rule_days CHECK (last_day BETWEEN first_day AND first_day + 365);
ALTER TABLE date_rule ADD CONSTRAINT date_rule_hours CHECK (jsonb_typeof(hours) = 'array');
-- Which hours count on a day is one rule's word.
ALTER TABLE date_rule ADD CONSTRAINT date_rule_no_overlap
  EXCLUDE USING gist (artist_id WITH =, daterange(first_day, last_day, '[]') WITH &&);
