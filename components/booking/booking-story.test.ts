import { describe, expect, it } from 'vitest';
import {
  agreementState,
  type BookingEntry,
  bookingStories,
  isFeeWaived,
  placeOfActs,
  proposalState,
} from '@/components/booking/booking-story';
import {
  bookingOf,
  proposalEntry,
  proposalOf,
  reminderEntry,
  requestEntry,
  updateEntry,
} from '@/components/conversation/testing/bookings';
import { textMessage } from '@/components/conversation/testing/messages';
import type { BookingView } from '@/contract/schemas/booking';
import type { MessageView } from '@/contract/schemas/message';

const now = Date.parse('2031-05-10T00:00:00Z');
const storyOf = (...messages: MessageView[]): readonly BookingEntry[] => bookingStories(messages).get('booking') ?? [];

const offer = proposalEntry(2);
const offered = bookingOf({ status: 'offered', proposal: proposalOf() });
const stateAfter = (later: MessageView[], booking: BookingView | null = offered, at = now) =>
  proposalState({ entry: offer, story: storyOf(requestEntry(1), offer, ...later), booking, now: at });

describe('bookingStories', () => {
  it('keeps what belongs to each booking and leaves the talk between out', () => {
    const other = { ...requestEntry(3), bookingId: 'other' };
    const stories = bookingStories([requestEntry(1), textMessage({ seq: 2 }), other, offer]);
    expect(stories.get('booking')?.map((one) => one.seq)).toEqual([1, 2]);
    expect(stories.get('other')?.map((one) => one.seq)).toEqual([3]);
  });
});

describe('a reminder', () => {
  const agreed = updateEntry(3, 'confirm');

  it('is no step of its booking: the card before it keeps the buttons', () => {
    const story = storyOf(requestEntry(1), agreed, reminderEntry(4));
    expect(story.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(placeOfActs(story)?.seq).toBe(3);
  });

  it('leaves what waits for an answer open', () => {
    expect(stateAfter([reminderEntry(4)])).toEqual({ name: 'open' });
  });
});

describe('isFeeWaived', () => {
  const fee = { act: 'cancel', percent: 50, cents: 50, beforeHours: 24, priceCents: 100, currency: 'EUR' } as const;
  const charged = (seq: number, transition: 'move' | 'cancel') => {
    const entry = updateEntry(seq, transition);
    return { ...entry, body: entry.body && { ...entry.body, fee } };
  };
  const [moved, cancelled] = [charged(3, 'move'), charged(5, 'cancel')];
  const waive = charged(6, 'cancel');
  const waived = { ...waive, body: waive.body && { ...waive.body, transition: 'waive' as const } };
  const fees = (...states: boolean[]) => bookingOf({ fees: states.map((one) => ({ ...fee, waived: one })) });

  it('finds each entry its fee, also when older ones are not loaded', () => {
    const story = storyOf(moved, cancelled, waived);
    expect(isFeeWaived(moved, story, fees(true, false, true))).toBe(false);
    expect(isFeeWaived(cancelled, story, fees(true, false, true))).toBe(true);
    expect(isFeeWaived(moved, story, fees(false, true, false))).toBe(true);
    expect(isFeeWaived(cancelled, story, null)).toBe(false);
  });
});

describe('placeOfActs', () => {
  it('is not the line of a waived fee', () => {
    expect(placeOfActs(storyOf(requestEntry(1), updateEntry(2, 'move'), updateEntry(3, 'waive')))?.seq).toBe(2);
  });

  it('is the newest card, and not the line that tells of a change', () => {
    expect(placeOfActs(storyOf(requestEntry(1), updateEntry(2, 'edit')))?.seq).toBe(1);
    expect(placeOfActs(storyOf(requestEntry(1), offer, updateEntry(3, 'refuse-offer')))?.seq).toBe(3);
  });
});

describe('proposalState', () => {
  it('is open as long as nothing came after it', () => {
    expect(stateAfter([])).toEqual({ name: 'open' });
    expect(stateAfter([], null)).toEqual({ name: 'open' });
    expect(stateAfter([], offered, Date.parse('2031-05-13T12:00:00Z'))).toEqual({ name: 'open' });
  });

  it('is past once its last time has begun', () => {
    expect(stateAfter([], offered, Date.parse('2031-05-14T10:00:00Z'))).toEqual({ name: 'past' });
  });

  it('is past when what it was to move is over, though its own times are ahead', () => {
    const moving = bookingOf({ status: 'confirmed', proposal: proposalOf({ purpose: 'move' }) });
    expect(stateAfter([], moving, Date.parse('2031-05-12T10:30:00Z'))).toEqual({ name: 'open' });
    expect(stateAfter([], moving, Date.parse('2031-05-12T11:00:00Z'))).toEqual({ name: 'past' });
  });

  it('names the one that replaced it', () => {
    const newer = proposalEntry(5, proposalOf({ id: 'proposal-2', number: 2 }));
    expect(stateAfter([newer, updateEntry(6, 'confirm')])).toEqual({ name: 'superseded', bySeq: 5 });
  });

  it('knows which time was taken', () => {
    const startsAt = '2031-05-14T10:00:00.000Z';
    expect(stateAfter([updateEntry(3, 'confirm', startsAt)])).toEqual({ name: 'accepted', startsAt });
    expect(stateAfter([updateEntry(3, 'move', startsAt)])).toEqual({ name: 'accepted', startsAt });
  });

  it.each([
    ['refuse-offer', 'refused'],
    ['refuse-move', 'refused'],
    ['withdraw-offer', 'withdrawn'],
    ['withdraw-move', 'withdrawn'],
    ['decline', 'closed'],
    ['cancel', 'closed'],
    ['complete', 'closed'],
  ] as const)('after %s is %s', (transition, name) => {
    expect(stateAfter([updateEntry(3, transition)])).toEqual({ name });
  });

  it('is closed when the booking says so before the entry has come', () => {
    expect(stateAfter([], bookingOf({ status: 'requested', proposal: null }))).toEqual({ name: 'closed' });
    const newer = bookingOf({ status: 'offered', proposal: proposalOf({ id: 'proposal-2' }) });
    expect(stateAfter([], newer)).toEqual({ name: 'closed' });
  });
});

describe('agreementState', () => {
  const agreed = updateEntry(3, 'confirm');

  it('stands until it is moved, called off or done; asking for another time changes nothing', () => {
    expect(agreementState(agreed, storyOf(agreed, proposalEntry(4), updateEntry(5, 'refuse-move')))).toBe('stands');
    expect(agreementState(agreed, storyOf(agreed, updateEntry(5, 'move'), updateEntry(6, 'cancel')))).toBe('moved');
    expect(agreementState(agreed, storyOf(agreed, updateEntry(5, 'cancel')))).toBe('cancelled');
    expect(agreementState(agreed, storyOf(agreed, updateEntry(5, 'complete')))).toBe('completed');
  });
});
