import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { BookingId, ProposalId } from '@/contract/ids/ids';
import type { SlotSnapshot } from '@/contract/messages/booking-snapshot';
import type { RequestDetails } from '@/contract/messages/request-details';
import { instantOf } from '@/contract/time/wall-time';
import { afterStep, type BookingChapter, type BookingStep, type ToldProposal } from '@/tests/harness/booking-story';
import type { MadeConversation, MadeService } from '@/tests/harness/factories';
import type { MessageDraft } from '@/tests/harness/make-messages';
import { insertRows, type World } from '@/tests/harness/world';

type BookingDraft = {
  conversation: MadeConversation;
  service: MadeService;
  /** The first wish: `YYYY-MM-DDTHH:mm` in `zone`, by default the artist's. */
  wallStart: string;
  /** More wishes, in the same zone. */
  otherWishes?: readonly string[];
  zone?: string;
  note?: string;
  placement?: string;
  size?: string;
  budgetCents?: number | null;
  links?: readonly string[];
  requestedAt?: Date;
  /** What became of the request, in order. */
  acts?: readonly BookingStep[];
};

export type MadeBooking = {
  readonly id: BookingId;
  readonly status: BookingStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What still waits for an answer. */
  readonly openProposalId: ProposalId | null;
  /** The entries it leaves in the conversation, to be given to `makeMessages`. */
  readonly cards: readonly [MessageDraft, ...MessageDraft[]];
};

const MINUTE_MS = 60_000;
const AGREEING: ReadonlySet<BookingStep['transition']> = new Set(['confirm', 'accept']);

/** The place in the calendar that `service` takes from a wall-clock time on. */
export function madeSlot(service: MadeService, wallStart: string, zone: string): SlotSnapshot {
  const startsAt = instantOf({ wall: wallStart, zone });
  if (startsAt === 'no-such-time') throw new Error(`no ${wallStart} in ${zone}`);
  const endsAt = new Date(startsAt.getTime() + service.durationMinutes * MINUTE_MS);
  return { wallStart, zone, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

/** A booking that has gone through `acts`; an act the state machine forbids throws. */
export async function makeBooking(world: World, draft: BookingDraft): Promise<MadeBooking> {
  const { conversation, service, acts = [], requestedAt = world.now, otherWishes = [] } = draft;
  const id = world.random.id<BookingId>('booking');
  const zone = draft.zone ?? conversation.artist.zone;
  const first = madeSlot(service, draft.wallStart, zone);
  const others = otherWishes.map((wall) => madeSlot(service, wall, zone));
  const wishes: Wishes = [first, ...others];
  const chapters = told({ world, draft, id, wishes });
  const end = chapters.at(-1) ?? beginning(first);
  await insertBooking(world, { draft, id, wishes, end });
  await insertProposals(world, { draft, id, proposals: end.proposals });
  await world.client.query('UPDATE conversation SET rev = rev + $2 WHERE id = $1', [conversation.id, 1 + acts.length]);
  const booking = { id, serviceName: service.name, ...first };
  const request: MessageDraft = {
    senderId: conversation.customer.id,
    content: { kind: 'booking-request', body: { booking, ...detailsOf(draft, wishes) } },
    sentAt: requestedAt,
    bookingId: id,
  };
  const steps = acts.flatMap(({ at, by }, index): MessageDraft[] => {
    const content = chapters[index]?.content;
    return content ? [{ senderId: by, content, sentAt: at, bookingId: id }] : [];
  });
  return {
    id,
    status: end.status,
    startsAt: new Date(end.slot.startsAt),
    endsAt: new Date(end.slot.endsAt),
    openProposalId: end.proposals.find(({ status }) => status === 'open')?.id ?? null,
    cards: [request, ...steps],
  };
}

/**
 * What stands is agreed as the scene is made: nobody is reminded of what was due before there was one. What is over was agreed by the
 * last act that agrees.
 */
const agreedAt = ({ now }: World, { status }: BookingChapter, acts: readonly BookingStep[]): Date | null =>
  status === 'confirmed' ? now : (acts.findLast(({ transition }) => AGREEING.has(transition))?.at ?? null);

const beginning = (slot: SlotSnapshot): BookingChapter => ({
  status: 'requested',
  slot,
  priceCents: null,
  proposals: [],
  content: null,
});

type Wishes = readonly [SlotSnapshot, ...SlotSnapshot[]];
type Telling = { world: World; draft: BookingDraft; id: BookingId; wishes: Wishes };

function told({ world, draft, id, wishes }: Telling): readonly BookingChapter[] {
  const { conversation, service, acts = [] } = draft;
  const booked = {
    snapshot: { id, serviceName: service.name },
    service,
    artistUserId: conversation.artist.user.id,
    wishes,
    newProposalId: () => world.random.id<ProposalId>('proposal'),
  };
  const chapters: BookingChapter[] = [];
  for (const act of acts) chapters.push(afterStep(booked, chapters.at(-1) ?? beginning(wishes[0]), act));
  return chapters;
}

const detailsOf = (draft: BookingDraft, wishes: readonly SlotSnapshot[]): RequestDetails => ({
  note: draft.note ?? '',
  ...(wishes.length > 1 ? { alternatives: wishes.slice(1) } : {}),
  ...(draft.placement ? { placement: draft.placement } : {}),
  ...(draft.size ? { size: draft.size } : {}),
  ...(draft.budgetCents ? { budget: { cents: draft.budgetCents, currency: draft.service.currency } } : {}),
  ...(draft.links?.length ? { links: [...draft.links] } : {}),
});

type BookingPlace = { draft: BookingDraft; id: BookingId; wishes: readonly SlotSnapshot[]; end: BookingChapter };

async function insertBooking(world: World, { draft, id, wishes, end }: BookingPlace): Promise<void> {
  const { conversation, service, acts = [], requestedAt = world.now, note = '', placement = '', size = '' } = draft;
  const { artist, customer } = conversation;
  const { startsAt, endsAt, wallStart, zone } = end.slot;
  const hasEnded = end.status === 'declined' || end.status === 'cancelled';
  await insertRows(world, 'booking', [
    {
      id,
      conversation_id: conversation.id,
      ...{ studio_id: artist.studio.id, artist_id: artist.id, customer_id: customer.id, service_id: service.id },
      ...{ starts_at: startsAt, ends_at: endsAt, ...busyColumns(end.slot, service), wall_start: wallStart, zone },
      ...{ status: end.status, reason: (hasEnded && acts.at(-1)?.reason) || null, price_cents: end.priceCents },
      ...{ wishes, note, placement, size, budget_cents: draft.budgetCents ?? null, links: draft.links ?? [] },
      ...{
        version: 1 + acts.length,
        agreed_at: agreedAt(world, end, acts),
        created_at: requestedAt,
        updated_at: acts.at(-1)?.at ?? requestedAt,
      },
    },
  ]);
}

const busyColumns = ({ startsAt, endsAt }: SlotSnapshot, service: MadeService) => ({
  busy_from: new Date(Date.parse(startsAt) - service.bufferBeforeMinutes * MINUTE_MS),
  busy_to: new Date(Date.parse(endsAt) + service.bufferAfterMinutes * MINUTE_MS),
});

type Proposals = { draft: BookingDraft; id: BookingId; proposals: readonly ToldProposal[] };

const insertProposals = (world: World, { draft, id, proposals }: Proposals): Promise<void> =>
  insertRows(
    world,
    'booking_proposal',
    proposals.map((one) => ({
      ...{ id: one.id, booking_id: id, studio_id: draft.conversation.artist.studio.id, number: one.number },
      ...{ purpose: one.purpose, side: one.side, slots: one.slots, price_cents: one.priceCents, note: one.note },
      ...{ status: one.status, created_at: one.createdAt, closed_at: one.closedAt },
    })),
  );
