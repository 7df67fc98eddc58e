import { BOOKING_TALK } from '@/prisma/seed/booking-talk';
import type { Language } from '@/prisma/seed/cast';
import { DAY_MS, type Ending, MINUTE_MS, type Slot } from '@/prisma/seed/plan-bookings';
import type { MadeConversation, MadeService } from '@/tests/harness/factories';
import { makeBooking } from '@/tests/harness/make-booking';
import type { MessageDraft } from '@/tests/harness/make-messages';
import type { World } from '@/tests/harness/world';

const HOUR_MS = 60 * MINUTE_MS;

type BookingStory = {
  conversation: MadeConversation;
  service: MadeService;
  slot: Slot;
  ending: Ending;
  requestedAt: Date;
  language: Language;
};

type BookingTold = {
  readonly cards: readonly MessageDraft[];
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
};

/** Makes the booking with everything that became of it; the cards it leaves are the caller's to put in their place. */
export async function tellBooking(world: World, story: BookingStory): Promise<BookingTold> {
  const { conversation, service, slot, ending, requestedAt, language } = story;
  const talk = BOOKING_TALK[language];
  const answeredAt = within(world, requestedAt, [20 * MINUTE_MS, 9 * HOUR_MS], slot.startsAt);
  const cancelledAt = within(world, answeredAt, [4 * HOUR_MS, 2 * DAY_MS], slot.startsAt);
  const artist = conversation.artist.user.id;
  const customer = conversation.customer.id;
  const confirm = { transition: 'confirm', at: answeredAt, by: artist } as const;
  const cancel = { transition: 'cancel', at: cancelledAt, reason: world.random.pick(talk.cancelReasons) } as const;
  const acts = {
    requested: [],
    'confirmed-soon': [confirm],
    'confirmed-past': [confirm],
    completed: [confirm, { transition: 'complete', at: new Date(slot.endsAt.getTime() + 40 * MINUTE_MS), by: artist }],
    declined: [{ transition: 'decline', at: answeredAt, by: artist, reason: world.random.pick(talk.declineReasons) }],
    'cancelled-by-customer': [confirm, { ...cancel, by: customer }],
    'cancelled-by-artist': [{ ...cancel, by: artist }],
  } as const;
  const note = world.random.pick(talk.notes);
  const { wallStart } = slot;
  const booking = await makeBooking(world, { conversation, service, wallStart, note, requestedAt, acts: acts[ending] });
  const isConfirmed = acts[ending].some(({ transition }) => transition === 'confirm');
  return { cards: booking.cards, requestedAt, confirmedAt: isConfirmed ? answeredAt : null };
}

/** Some time after `after`, but never later than halfway to `end` or now. */
function within({ random, now }: World, after: Date, [least, most]: readonly [number, number], end: Date): Date {
  const room = Math.max(0, (Math.min(end.getTime(), now.getTime()) - after.getTime()) / 2);
  return new Date(after.getTime() + Math.min(random.between(least, most), Math.floor(room)));
}
