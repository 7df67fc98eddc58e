import type { Craft, Language } from '@/prisma/seed/cast';
import type { Ending, Slot } from '@/prisma/seed/plan-bookings';
import type { MadeConversation, MadeService } from '@/tests/harness/factories';
import type { World } from '@/tests/harness/world';

/** One booking to be told: what, when, and how it ends. */
export type BookingStory = {
  conversation: MadeConversation;
  service: MadeService;
  slot: Slot;
  ending: Ending;
  requestedAt: Date;
  language: Language;
  craft: Craft;
};

/** Some time after `after`, but never later than halfway to `end` or now. */
export function within({ random, now }: World, after: Date, [least, most]: readonly [number, number], end: Date): Date {
  const room = Math.max(0, (Math.min(end.getTime(), now.getTime()) - after.getTime()) / 2);
  return new Date(after.getTime() + Math.min(random.between(least, most), Math.floor(room)));
}
