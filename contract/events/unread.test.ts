import { expect, it } from 'vitest';
import { applyToConversation } from '@/contract/events/apply-to-conversation';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { ConversationView } from '@/contract/schemas/conversation';
import { type Seeded, seeded } from '@/tests/harness/seeded';

const OPERATIONS = 100_000;
/** A talk grows to so many operations before the next one begins: the truth is counted by looking through all of it. */
const LENGTH = 400;
const PEOPLE = ['mira', 'tom'] as const;
type Person = (typeof PEOPLE)[number];
type Said = { readonly senderId: Person; isDeleted: boolean };
type Place = { lastReadSeq: number; unreadFromSeq: number | null };
type News = ConversationEvent & { readonly rev: number };

const fresh: ConversationView = {
  id: 'talk',
  studio: { id: 'studio', name: 'Juniper' },
  artist: { id: 'artist', userId: 'mira', name: 'Mira', handle: 'mira', zone: 'Europe/Rome', picture: null },
  customer: { userId: 'tom', name: 'Tom', picture: null },
  createdAt: '2031-05-01T00:00:00.000Z',
  closedAt: null,
  rev: 0,
  lastSeq: 0,
  activityAt: '2031-05-01T00:00:00.000Z',
  lastMessage: null,
  unread: 0,
  lastReadSeq: 0,
  unreadFromSeq: null,
};

/** The rules of the server's use cases, over lists; that the server keeps to them is shown by unread.int.test.ts. */
class Talk {
  readonly said: Said[] = [];
  readonly events: News[] = [];
  readonly places: Readonly<Record<Person, Place>> = {
    mira: { lastReadSeq: 0, unreadFromSeq: null },
    tom: { lastReadSeq: 0, unreadFromSeq: null },
  };

  unreadOf(who: Person, place: Place = this.places[who]): number {
    const { lastReadSeq, unreadFromSeq } = place;
    const counts = (seq: number) => seq > lastReadSeq || (unreadFromSeq !== null && seq >= unreadFromSeq);
    return this.said.filter(({ senderId, isDeleted }, at) => counts(at + 1) && senderId !== who && !isDeleted).length;
  }

  act(who: Person, random: Seeded): void {
    const seq = random.between(Math.max(1, this.said.length - 12), Math.max(1, this.said.length));
    const dice = random.between(1, 100);
    if (dice <= 35 || this.said.length === 0) this.#send(who);
    else if (dice <= 50) this.#delete(who, seq);
    else if (dice <= 60) this.#emit({ type: 'message.edited', message: this.#message(seq) });
    else if (dice <= 80) this.#read(who, seq);
    else this.#markUnread(who, seq);
  }

  #send(who: Person) {
    this.said.push({ senderId: who, isDeleted: false });
    this.#emit({ type: 'message.sent', message: this.#message(this.said.length) });
  }

  #delete(who: Person, seq: number) {
    const one = this.said[seq - 1];
    if (!one || one.senderId !== who || one.isDeleted) return;
    one.isDeleted = true;
    this.#emit({ type: 'message.deleted', message: this.#message(seq) });
  }

  #read(who: Person, seq: number) {
    const { lastReadSeq, unreadFromSeq } = this.places[who];
    const isKept = unreadFromSeq !== null && seq < unreadFromSeq;
    this.#move(who, { lastReadSeq: Math.max(lastReadSeq, seq), unreadFromSeq: isKept ? unreadFromSeq : null });
  }

  #markUnread(who: Person, seq: number) {
    const { lastReadSeq } = this.places[who];
    const place = { lastReadSeq, unreadFromSeq: seq };
    if (seq <= lastReadSeq && this.unreadOf(who, place) > 0) this.#move(who, place);
  }

  #move(who: Person, place: Place) {
    Object.assign(this.places[who], place);
    this.#emit({ type: 'read-position.moved', userId: who, ...place, unread: this.unreadOf(who) });
  }

  #message(seq: number) {
    const { senderId = null, isDeleted = false } = this.said[seq - 1] ?? {};
    return { seq, senderId, sentAt: fresh.createdAt, deletedAt: isDeleted ? fresh.createdAt : null };
  }

  // A test's edge: what counting does not look at is left out.
  #emit(event: object) {
    this.events.push({ conversationId: 'talk', rev: this.events.length + 1, at: fresh.createdAt, ...event } as never);
  }
}

/** A screen that hears in order, late, and now and then twice. */
class Device {
  view = fresh;
  #heard = 0;
  constructor(readonly who: Person) {}

  hear(talk: Talk, upTo: number, random: Seeded) {
    const from = random.chance(0.2) ? Math.max(0, this.#heard - 5) : this.#heard;
    for (const event of talk.events.slice(from, upTo)) this.view = applyToConversation(this.view, event, this.who);
    this.#heard = Math.max(this.#heard, upTo);
  }
}

it(`counts the truth on two devices of two people after ${OPERATIONS} random acts`, () => {
  const random = seeded('unread');
  let [mismatches, compared] = [0, 0];
  for (let done = 0; done < OPERATIONS; done += LENGTH) {
    const talk = new Talk();
    const devices = PEOPLE.flatMap((who) => [new Device(who), new Device(who)]);
    for (let at = 0; at < LENGTH; at++) {
      talk.act(random.pick(PEOPLE), random);
      for (const device of devices) {
        if (random.chance(0.4)) device.hear(talk, talk.events.length, random);
        if (device.view.rev < talk.events.length) continue;
        compared += 1;
        if (device.view.unread !== talk.unreadOf(device.who)) mismatches += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(OPERATIONS);
  expect(mismatches).toBe(0);
});
