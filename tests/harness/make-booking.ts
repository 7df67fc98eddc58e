import type { BookingStatus, BookingTransition } from '@/contract/bookings/booking-status';
import { TRANSITIONS } from '@/contract/bookings/transitions';
import type { BookingId, UserId } from '@/contract/ids/ids';
import type { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import { instantOf } from '@/contract/time/wall-time';
import type { MadeConversation, MadeService } from '@/tests/harness/factories';
import type { MessageDraft } from '@/tests/harness/make-messages';
import { insertRows, type World } from '@/tests/harness/world';

type BookingAct = {
  readonly transition: BookingTransition;
  readonly at: Date;
  readonly by: UserId;
  readonly reason?: string;
};

type BookingDraft = {
  conversation: MadeConversation;
  service: MadeService;
  /** `YYYY-MM-DDTHH:mm` in `zone`, by default the artist's. */
  wallStart: string;
  zone?: string;
  note?: string;
  requestedAt?: Date;
  /** What became of the request, in order. */
  acts?: readonly BookingAct[];
};

export type MadeBooking = {
  readonly id: BookingId;
  readonly status: BookingStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The entries it leaves in the conversation, to be given to `makeMessages`. */
  readonly cards: readonly [MessageDraft, ...MessageDraft[]];
};

const MINUTE_MS = 60_000;

/** A booking that has gone through `acts`; an act the state machine forbids throws. */
export async function makeBooking(world: World, draft: BookingDraft): Promise<MadeBooking> {
  const { conversation, service, note = '', acts = [], requestedAt = world.now } = draft;
  const { artist, customer } = conversation;
  const zone = draft.zone ?? artist.zone;
  const startsAt = instantOf({ wall: draft.wallStart, zone });
  if (startsAt === 'no-such-time') throw new Error(`makeBooking: no ${draft.wallStart} in ${zone}`);
  const endsAt = new Date(startsAt.getTime() + service.durationMinutes * MINUTE_MS);
  const id = world.random.id<BookingId>('booking');
  const status = statusAfter(acts);
  const parties = { studio_id: artist.studio.id, artist_id: artist.id, customer_id: customer.id };
  const times = { starts_at: startsAt, ends_at: endsAt, busy_from: startsAt, busy_to: endsAt };
  const story = { version: 1 + acts.length, created_at: requestedAt, updated_at: acts.at(-1)?.at ?? requestedAt };
  const reason = acts.at(-1)?.reason ?? null;
  const promise = { service_id: service.id, status, wall_start: draft.wallStart, zone, note, reason };
  await insertRows(world, 'booking', [
    { id, conversation_id: conversation.id, ...parties, ...times, ...promise, ...story },
  ]);
  await world.client.query('UPDATE conversation SET rev = rev + $2 WHERE id = $1', [conversation.id, story.version]);
  const snapshot = snapshotOf(id, { service, startsAt, endsAt, wallStart: draft.wallStart, zone });
  return {
    id,
    status,
    startsAt,
    endsAt,
    cards: cardsOf(snapshot, { id, customer: customer.id, note, requestedAt, acts }),
  };
}

function statusAfter(acts: readonly BookingAct[]): BookingStatus {
  return acts.reduce<BookingStatus>((status, { transition }) => {
    const rule = TRANSITIONS[transition];
    if (!rule.from.includes(status)) throw new Error(`makeBooking: cannot ${transition} when ${status}`);
    return rule.to;
  }, 'requested');
}

type Times = { service: MadeService; startsAt: Date; endsAt: Date; wallStart: string; zone: string };

const snapshotOf = (id: BookingId, { service, startsAt, endsAt, wallStart, zone }: Times): BookingSnapshot => ({
  id,
  serviceName: service.name,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  wallStart,
  zone,
});

type Story = { id: BookingId; customer: UserId; note: string; requestedAt: Date; acts: readonly BookingAct[] };

function cardsOf(booking: BookingSnapshot, { id, customer, note, requestedAt, acts }: Story): MadeBooking['cards'] {
  const request: MessageDraft = {
    senderId: customer,
    content: { kind: 'booking-request', body: { booking, note } },
    sentAt: requestedAt,
    bookingId: id,
  };
  const updates = acts.map(({ transition, at, by, reason = null }): MessageDraft => {
    return {
      senderId: by,
      content: { kind: 'booking-update', body: { booking, transition, reason } },
      sentAt: at,
      bookingId: id,
    };
  });
  return [request, ...updates];
}
