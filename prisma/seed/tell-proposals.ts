import { type BookingStory, within } from '@/prisma/seed/booking-story';
import { type Calendars, DAY_MS, type Ending, MINUTE_MS, type Slot } from '@/prisma/seed/plan-bookings';
import { PROPOSAL_TALK } from '@/prisma/seed/request-wishes';
import type { BookingStep } from '@/tests/harness/booking-story';
import { madeSlot } from '@/tests/harness/make-booking';
import type { World } from '@/tests/harness/world';

const PROPOSING = ['agreed-by-offer', 'moved', 'moving', 'offered', 'offered-again'] as const;
type ProposingEnding = (typeof PROPOSING)[number];

export const isProposing = (ending: Ending): ending is ProposingEnding => PROPOSING.some((one) => one === ending);

const HOUR_MS = 60 * MINUTE_MS;
const MOST_STEPS = 4;

type Story = BookingStory & { ending: ProposingEnding };

/** The steps of a booking that was, or is being, agreed in proposals. */
export function proposingSteps(world: World, story: Story, calendars: Calendars): readonly BookingStep[] {
  const { conversation, ending, language } = story;
  const talk = PROPOSAL_TALK[language];
  const artist = conversation.artist.user.id;
  const customer = conversation.customer.id;
  const [first, second, third] = stepTimes(world, story);
  const offer = (at: Date, slots: number): BookingStep => {
    const times = slotsOf(story, calendars, slots);
    const priceCents = dearer(world, story);
    return {
      transition: 'offer',
      at,
      by: artist,
      slots: times,
      priceCents,
      reason: world.random.pick(talk.offerNotes),
    };
  };
  const move = (slots: number): readonly BookingStep[] => {
    const times = slotsOf(story, calendars, slots);
    const reason = world.random.pick(talk.moveNotes);
    return [
      { transition: 'confirm', at: first, by: artist },
      { transition: 'move', at: second, by: customer, slots: times, reason },
    ];
  };
  switch (ending) {
    case 'offered':
      return [offer(first, 3)];
    case 'offered-again': {
      const reason = world.random.pick(talk.refuseReasons);
      return [offer(first, 2), { transition: 'refuse', at: second, by: customer, reason }, offer(third, 2)];
    }
    case 'agreed-by-offer':
      return [offer(first, 3), { transition: 'accept', at: second, by: customer, slot: 1 }];
    case 'moving':
      return move(2);
    case 'moved':
      return [...move(1), { transition: 'accept', at: third, by: artist }];
  }
}

/** Each step some hours after the one before, all of them before now. */
function stepTimes(world: World, { requestedAt, slot }: Story): readonly [Date, Date, Date] {
  const room = (Math.min(slot.startsAt.getTime(), world.now.getTime()) - requestedAt.getTime()) / MOST_STEPS;
  const most = Math.max(MINUTE_MS, Math.min(room, DAY_MS));
  const after = (at: Date) =>
    within(world, at, [Math.min(HOUR_MS / 2, Math.floor(most)), Math.floor(most)], slot.startsAt);
  const first = after(requestedAt);
  const second = after(first);
  return [first, second, after(second)];
}

/** Free times, the one that was asked for among them only when there is no other. */
function slotsOf({ conversation, service, slot, ending }: Story, calendars: Calendars, count: number) {
  const { artist } = conversation;
  const found: readonly Slot[] = calendars.takeMore(slot, count, { artist, service, ending });
  return (found.length > 0 ? found : [slot]).map(({ wallStart }) => madeSlot(service, wallStart, artist.zone));
}

/** The usual price, or a tenth more for what is more work. */
function dearer({ random }: World, { service: { priceCents } }: Story): number | null {
  return priceCents === null || random.chance(0.5) ? priceCents : Math.round((priceCents * 1.1) / 500) * 500;
}
