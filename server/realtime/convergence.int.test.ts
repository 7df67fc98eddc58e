import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingTransition, ProposalAnswer, ProposalPurpose } from '@/contract/bookings/booking-status';
import { applyToBookings } from '@/contract/events/apply-to-bookings';
import { missesEvents } from '@/contract/events/apply-to-conversation';
import { applyToConversations } from '@/contract/events/apply-to-conversations';
import { applyToThread } from '@/contract/events/apply-to-thread';
import { ConversationEvent, type ConversationEventType } from '@/contract/events/stream-event';
import type { ClientId, ConversationId } from '@/contract/ids/ids';
import {
  AnswerProposalInput,
  type BookingView,
  EditRequestInput,
  HoldSlotInput,
  ProposeTimesInput,
  ReleaseHoldInput,
  RequestBookingInput,
  TransitionBookingInput,
} from '@/contract/schemas/booking';
import type { ThreadView } from '@/contract/schemas/conversation';
import { setHours } from '@/server/domain/artists/set-hours';
import { setPolicy } from '@/server/domain/artists/set-policy';
import { answerProposal } from '@/server/domain/bookings/answer-proposal';
import { editRequest } from '@/server/domain/bookings/edit-request';
import { holdSlot } from '@/server/domain/bookings/hold-slot';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { bookingsInConversation, listBookings } from '@/server/domain/bookings/queries';
import { releaseHold } from '@/server/domain/bookings/release-hold';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import type { UserContext } from '@/server/domain/context';
import { markDelivered } from '@/server/domain/conversations/mark-delivered';
import { markRead } from '@/server/domain/conversations/mark-read';
import { markUnread } from '@/server/domain/conversations/mark-unread';
import { openConversation } from '@/server/domain/conversations/open-conversation';
import { listConversations } from '@/server/domain/conversations/queries';
import { conversationThread } from '@/server/domain/messages/conversation-thread';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { editMessage } from '@/server/domain/messages/edit-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { giveConversation } from '@/server/domain/oversight/give-conversation';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { takeConversation } from '@/server/domain/oversight/take-conversation';
import { atSnapshot, type Cursor, decodeCursor } from '@/server/events/cursor';
import { currentCursor, readLog, readLogFor } from '@/server/events/read-log';
import { leaveAccount } from '@/tests/harness/leave-account';
import { daily, EVERY_DAY } from '@/tests/harness/own-calendar';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let chat: ConversationId;
beforeAll(async () => {
  s = await scene();
  chat = s.conversation.id;
});
afterAll(() => s.close());

const newId = () => s.deps.ids.newId<ClientId>();
const say = (who: UserContext, text: string, replyToSeq?: number) =>
  sendMessage(who, { conversationId: chat, clientId: newId(), text, ...(replyToSeq ? { replyToSeq } : {}) });

let day = 10;
const request = () => {
  day += 1;
  const wishes = [wallTime(10), wallTime(16)].map((wallStart) => ({ wallStart, zone: 'Europe/Rome' }));
  const ids = { artistId: s.mira.artist.id, serviceId: s.mira.service.id, clientId: newId() };
  return requestBooking(s.tom, RequestBookingInput.parse({ ...ids, wishes, note: 'A fern.', size: '9 cm' }));
};
const wallTime = (hour: number) => `${s.deps.clock.now().getUTCFullYear() + 1}-05-${day}T${hour}:00`;
const move = (who: UserContext, bookingId: string, transition: BookingTransition, reason = '') =>
  transitionBooking(who, TransitionBookingInput.parse({ bookingId, transition, reason, clientId: newId() }));

const propose = (who: UserContext, bookingId: string, purpose: ProposalPurpose) => {
  const slots = [{ wallStart: wallTime(18), zone: 'Europe/Rome' }];
  return proposeTimes(who, ProposeTimesInput.parse({ bookingId, purpose, slots, clientId: newId() }));
};
const answer = (who: UserContext, booking: unknown, answered: ProposalAnswer) => {
  const { id, proposal } = booking as BookingView;
  const about = { bookingId: id, proposalId: proposal?.id, answer: answered };
  return answerProposal(who, AnswerProposalInput.parse({ ...about, clientId: newId() }));
};
const offered = async () => propose(s.mira, (await request()).id, 'offer');
const confirmed = async () => move(s.mira, (await request()).id, 'confirm');
const moving = async () => propose(s.tom, (await confirmed()).id, 'move');
/** Each takes the place of the one before. */
const hold = async () => {
  await s.world.client.query('UPDATE service SET instant = true WHERE id = $1', [s.mira.service.id]);
  await setHours(s.mira, { hours: daily(EVERY_DAY, '00:00', '24:00') });
  day += 1;
  const ids = { artistId: s.mira.artist.id, serviceId: s.mira.service.id, clientId: newId() };
  const at = new Date(s.deps.clock.now().getTime() + day * 24 * 60 * 60_000).toISOString().slice(0, 10);
  return holdSlot(s.tom, HoldSlotInput.parse({ ...ids, slot: { wallStart: `${at}T10:00`, zone: 'Europe/Rome' } }));
};
const idOf = (made: unknown) => (made as BookingView).id;

type Act = { readonly before?: () => Promise<unknown>; readonly act: (prepared: unknown) => Promise<unknown> };

/** One act per event type; a type without one does not compile. */
const ACTS: { readonly [Type in ConversationEventType]: Act } = {
  'conversation.closed': { act: () => leaveAccount(s.nadia) },
  'conversation.opened': { act: () => openConversation(s.tom, { artistId: s.anika.artist.id }) },
  'message.sent': {
    act: async () => {
      const first = await say(s.mira, 'Good morning');
      await say(s.tom, 'Good morning to you', first.seq);
      await say(s.mira, 'One more');
      // A message of nobody's: unread to everybody.
      await openViewing(s.carla, { conversationId: chat, reason: 'A question about the deposit.' });
    },
  },
  'participant.joined': { act: () => giveConversation(s.carla, { conversationId: chat, userId: s.ada.user.id }) },
  'participant.left': {
    before: () => giveConversation(s.carla, { conversationId: chat, userId: s.ada.user.id }),
    act: () => takeConversation(s.carla, { conversationId: chat, userId: s.ada.user.id }),
  },
  'message.edited': {
    before: async () => {
      const quoted = await say(s.tom, 'Fryday?');
      await say(s.mira, 'Friday, yes', quoted.seq);
      return quoted.seq;
    },
    act: async (seq) => {
      await editMessage(s.tom, { conversationId: chat, seq: seq as number, text: 'Friday?' });
      const last = await say(s.tom, 'last');
      await editMessage(s.tom, { conversationId: chat, seq: last.seq, text: 'really last' });
    },
  },
  'message.deleted': {
    before: async () => {
      const quoted = await say(s.mira, 'My private number is 12345');
      await say(s.tom, 'Thanks', quoted.seq);
      await say(s.mira, 'and this one is last');
      return quoted.seq;
    },
    act: async (seq) => {
      await deleteMessage(s.mira, { conversationId: chat, seq: seq as number });
      await deleteMessage(s.mira, { conversationId: chat, seq: (seq as number) + 2 });
    },
  },
  'read-position.moved': {
    before: async () => (await say(s.mira, 'one')).seq,
    act: async (seq) => {
      await say(s.mira, 'two');
      await markRead(s.tom, { conversationId: chat, seq: seq as number });
      await markRead(s.tom, { conversationId: chat, seq: (seq as number) - 1 });
      await markUnread(s.tom, { conversationId: chat, seq: seq as number });
      await say(s.mira, 'three');
    },
  },
  'delivery-position.moved': {
    before: async () => (await say(s.mira, 'ring')).seq,
    act: (seq) => markDelivered(s.tom, { positions: [{ conversationId: chat, seq: seq as number }] }),
  },
  'booking.requested': { act: request },
  'booking.edited': {
    before: request,
    act: (made) => {
      const { id, service } = made as BookingView;
      const wishes = [{ wallStart: wallTime(12), zone: 'Europe/Rome' }];
      const anew = { bookingId: id, serviceId: service.id, wishes, note: 'A fern, smaller.', clientId: newId() };
      return editRequest(s.tom, EditRequestInput.parse(anew));
    },
  },
  'booking.offered': {
    before: request,
    act: async (made) => {
      await propose(s.mira, idOf(made), 'offer');
      await propose(s.mira, idOf(made), 'offer');
    },
  },
  'booking.move-proposed': { before: confirmed, act: (made) => propose(s.tom, idOf(made), 'move') },
  'booking.proposal-refused': { before: offered, act: (made) => answer(s.tom, made, 'refuse') },
  'booking.proposal-withdrawn': { before: moving, act: (made) => answer(s.tom, made, 'withdraw') },
  'booking.moved': { before: moving, act: (made) => answer(s.mira, made, 'accept') },
  'booking.confirmed': {
    before: async () => [await request(), await offered()],
    act: async (made) => {
      const [waiting, answered] = made as readonly BookingView[];
      await move(s.mira, idOf(waiting), 'confirm');
      await answer(s.tom, answered, 'accept');
    },
  },
  'booking.declined': { before: offered, act: (made) => move(s.mira, idOf(made), 'decline', 'On holiday then') },
  'booking.cancelled': { before: moving, act: (made) => move(s.tom, idOf(made), 'cancel') },
  'booking.completed': {
    before: async () => {
      const made = await confirmed();
      s.deps.clock.advance(Date.parse(made.endsAt) - s.deps.clock.now().getTime() + 60_000);
      return made;
    },
    act: (made) => move(s.mira, idOf(made), 'complete'),
  },
  'booking.missed': {
    before: async () => {
      const made = await confirmed();
      s.deps.clock.advance(Date.parse(made.startsAt) - s.deps.clock.now().getTime());
      return made;
    },
    act: (made) => move(s.mira, idOf(made), 'no-show'),
  },
  'booking.held': { before: hold, act: hold },
  'booking.hold-ended': {
    before: hold,
    act: (made) => releaseHold(s.tom, ReleaseHoldInput.parse({ bookingId: idOf(made) })),
  },
  'booking.fee-waived': {
    before: async () => {
      await setPolicy(s.mira, { cancelling: [], moving: null, noShowPercent: 80, note: '' });
      const made = await confirmed();
      s.deps.clock.advance(Date.parse(made.startsAt) - s.deps.clock.now().getTime() + 60_000);
      const about = { bookingId: made.id, transition: 'cancel', feeSeen: { percent: 80, cents: 9_600 } };
      return transitionBooking(s.tom, TransitionBookingInput.parse({ ...about, clientId: newId() }));
    },
    act: (made) => move(s.mira, idOf(made), 'waive', 'Get well soon.'),
  },
};

async function missedBy(who: UserContext, cursor: Cursor) {
  const { pool } = s.deps.db;
  const upTo = await currentCursor(pool);
  const missed = await readLogFor(pool, { cursor, upTo, userId: who.actor.userId, limit: 1_000 });
  if (missed === 'too-much') throw new Error('too much missed for this test');
  return missed;
}

/** A page has room for so many messages: what was loaded before has older ones too. */
const asLoaded = <Thread extends Pick<ThreadView, 'messages' | 'hasOlder'>>(thread: Thread, fresh: Thread): Thread => {
  const first = fresh.messages[0]?.seq ?? 1;
  const messages = thread.messages.filter(({ seq }) => seq >= first);
  return { ...thread, messages, hasOlder: thread.hasOlder || messages.length < thread.messages.length };
};

async function fetchViews(who: UserContext) {
  const list = await listConversations(who, { limit: 100 });
  const { cursor: _cursor, ...thread } = await conversationThread(who, { conversationId: chat });
  const bookings = await bookingsInConversation(who.db.prisma, chat);
  return { list: list.items, thread: { ...thread, bookings }, mine: (await listBookings(who, { limit: 100 })).items };
}

describe('before → act → apply events equals a fresh fetch', () => {
  it.each(Object.keys(ACTS) as ConversationEventType[])('%s', async (type) => {
    const { before, act } = ACTS[type];
    const prepared = await before?.();
    const cursor = decodeCursor(await currentCursor(s.deps.db.pool));
    if (!cursor) throw new Error('no cursor');
    const viewers = { tom: s.tom, mira: s.mira, sven: s.sven };
    const old = Object.fromEntries(
      await Promise.all(Object.entries(viewers).map(async ([name, who]) => [name, await fetchViews(who)] as const)),
    );
    await act(prepared);

    const heard = new Set<string>();
    for (const [name, who] of Object.entries(viewers)) {
      const batch = await missedBy(who, cursor);
      const views = old[name];
      if (!views) throw new Error('no views');
      let { list, thread, mine } = views;
      const side = name !== 'sven';
      for (const logged of batch.events) {
        if (logged.scope !== 'conversation') throw new Error('internal events are nobody’s');
        heard.add(logged.event.type);
        expect(ConversationEvent.parse(logged.event)).toEqual(logged.event);
        expect(missesEvents(thread.conversation, logged.event)).toBe(false);
        for (const _twice of [1, 2]) {
          list = [...applyToConversations(list, logged.event, who.actor.userId)];
          thread = applyToThread(thread, logged.event, who.actor.userId) as typeof thread;
          if (side) mine = applyToBookings(mine, logged.event);
        }
      }
      const fresh = await fetchViews(who);
      expect({ list, thread: asLoaded(thread, fresh.thread), mine }).toEqual(fresh);
    }
    expect(heard).toContain(type);
  });

  it('says nothing to people outside the conversation', async () => {
    const cursor = decodeCursor(await currentCursor(s.deps.db.pool));
    await say(s.tom, 'between us');
    for (const who of [s.nadia, s.jonas, s.ada, s.carla, s.anika, s.bruno, s.stranger]) {
      const batch = await missedBy(who, cursor ?? atSnapshot('1:1:'));
      expect(batch).toMatchObject({ events: [] });
    }
  });

  it('never replays the words of a deleted message', async () => {
    const cursor = decodeCursor(await currentCursor(s.deps.db.pool)) ?? atSnapshot('1:1:');
    const { seq } = await say(s.tom, 'swordfish');
    await deleteMessage(s.tom, { conversationId: chat, seq });
    const { events } = await readLog(s.deps.db.pool, cursor, 100);
    expect(events.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(events.map((logged) => logged.event))).not.toContain('swordfish');
  });
});
