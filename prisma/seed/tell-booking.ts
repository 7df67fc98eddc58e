import { type BookingStory, within } from '@/prisma/seed/booking-story';
import { BOOKING_TALK } from '@/prisma/seed/booking-talk';
import { type Calendars, DAY_MS, type Ending, MINUTE_MS } from '@/prisma/seed/plan-bookings';
import { requestWishes } from '@/prisma/seed/request-wishes';
import { isProposing, proposingSteps } from '@/prisma/seed/tell-proposals';
import type { BookingStep } from '@/tests/harness/booking-story';
import { makeBooking } from '@/tests/harness/make-booking';
import type { MessageDraft } from '@/tests/harness/make-messages';
import type { World } from '@/tests/harness/world';

const HOUR_MS = 60 * MINUTE_MS;
const GOES_INTO_DETAIL = 0.6;
const NAMES_A_BUDGET = 0.5;
const BUDGET_STEP_CENTS = 500;

type BookingTold = {
  readonly cards: readonly MessageDraft[];
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
};

/** Makes the booking with everything that became of it; the cards it leaves are the caller's to put in their place. */
export async function tellBooking(world: World, story: BookingStory, calendars: Calendars): Promise<BookingTold> {
  const { conversation, service, slot, ending, requestedAt, language } = story;
  const acts = isProposing(ending)
    ? proposingSteps(world, { ...story, ending }, calendars)
    : plainSteps(world, { ...story, ending });
  const note = world.random.pick(BOOKING_TALK[language].notes);
  const wished = { wallStart: slot.wallStart, note, ...detailsOf(world, story, calendars) };
  const booking = await makeBooking(world, { conversation, service, ...wished, requestedAt, acts });
  const confirmed = acts.find(({ transition }) => transition === 'confirm' || transition === 'accept');
  return { cards: booking.cards, requestedAt, confirmedAt: confirmed?.at ?? null };
}

type PlainEnding = Exclude<Ending, Parameters<typeof proposingSteps>[1]['ending']>;

function plainSteps(world: World, story: BookingStory & { ending: PlainEnding }): readonly BookingStep[] {
  const { conversation, slot, requestedAt, language } = story;
  const talk = BOOKING_TALK[language];
  const answeredAt = within(world, requestedAt, [20 * MINUTE_MS, 9 * HOUR_MS], slot.startsAt);
  const cancelledAt = within(world, answeredAt, [4 * HOUR_MS, 2 * DAY_MS], slot.startsAt);
  const artist = conversation.artist.user.id;
  const confirm = { transition: 'confirm', at: answeredAt, by: artist } as const;
  const cancel = { transition: 'cancel', at: cancelledAt, reason: world.random.pick(talk.cancelReasons) } as const;
  const steps: { readonly [Name in PlainEnding]: readonly BookingStep[] } = {
    requested: [],
    'requested-today': [],
    today: [confirm],
    'this-week': [confirm],
    'confirmed-soon': [confirm],
    'confirmed-past': [confirm],
    completed: [confirm, { transition: 'complete', at: new Date(slot.endsAt.getTime() + 40 * MINUTE_MS), by: artist }],
    declined: [{ transition: 'decline', at: answeredAt, by: artist, reason: world.random.pick(talk.declineReasons) }],
    'cancelled-by-customer': [confirm, { ...cancel, by: conversation.customer.id }],
    'cancelled-by-artist': [{ ...cancel, by: artist }],
  };
  return steps[story.ending];
}

/** What waits for an answer tells more than what was settled long ago: people look at it. */
function detailsOf(
  world: World,
  { ending, language, craft, service, slot, conversation }: BookingStory,
  calendars: Calendars,
) {
  const { random } = world;
  const known = requestWishes(language, craft);
  const isOpen = ending === 'requested-today' || ending === 'offered' || ending === 'requested';
  const { priceCents } = service;
  // Whoever comes to talk only has not decided yet.
  if (priceCents === null || known.length === 0 || !(isOpen || random.chance(GOES_INTO_DETAIL))) return {};
  const budget = random.chance(NAMES_A_BUDGET) ? priceCents * (random.between(10, 13) / 10) : null;
  const more = { artist: conversation.artist, service, ending };
  const others = isOpen ? calendars.takeMore(slot, random.between(1, 2), more) : [];
  return {
    ...random.pick(known),
    budgetCents: budget === null ? null : Math.round(budget / BUDGET_STEP_CENTS) * BUDGET_STEP_CENTS,
    otherWishes: others.map(({ wallStart }) => wallStart),
  };
}
