import { describe, expect, it } from 'vitest';
import { OTHER_SLOT_SAMPLE, SNAPSHOT_SAMPLE } from '@/contract/messages/booking-snapshot';
import type { BookingStep } from '@/contract/messages/kinds/booking-update';
import { plainTextOf, previewOf } from '@/contract/messages/preview';
import { MESSAGE_KINDS, type MessageBody } from '@/contract/messages/registry';
import { API_WORDS } from '@/server/platform/api-words';

const booking = SNAPSHOT_SAMPLE;
const FIRST = 'Fri 9 May 2031, 14:30';
const OTHER = 'Sat 10 May 2031, 09:00';

describe('a request as text', () => {
  const text = (body: MessageBody<'booking-request'>) => plainTextOf({ kind: 'booking-request', body }, API_WORDS);

  it('says all that was asked for', () => {
    expect(text(MESSAGE_KINDS['booking-request'].sample)).toBe(
      [
        `Booking request: Fine-line tattoo, ${FIRST} or ${OTHER} (Europe/Rome).`,
        'A small fern on the forearm.',
        'Placement: Inside of the forearm',
        'Size: 9 cm',
        'Budget: 200 EUR',
        'https://example.com/fern.jpg',
      ].join('\n'),
    );
  });

  it('says only what there is', () => {
    expect(text({ booking, note: '' })).toBe(`Booking request: Fine-line tattoo, ${FIRST} (Europe/Rome)`);
  });

  it('gives each time its zone when they differ', () => {
    const alternatives = [{ ...OTHER_SLOT_SAMPLE, wallStart: '2031-05-10T08:00', zone: 'Europe/London' }];
    expect(text({ booking, note: '', alternatives })).toBe(
      `Booking request: Fine-line tattoo, ${FIRST} (Europe/Rome) or Sat 10 May 2031, 08:00 (Europe/London)`,
    );
  });

  it('begins its one line with what and when', () => {
    const preview = previewOf({ kind: 'booking-request', body: MESSAGE_KINDS['booking-request'].sample }, API_WORDS);
    expect(preview).toMatch(/^Booking request: Fine-line tattoo, Fri 9 May 2031, 14:30 or .*\. A small fern/);
  });
});

describe('proposed times as text', () => {
  const { sample } = MESSAGE_KINDS['booking-proposal'];
  const text = (over: Partial<typeof sample.proposal>) =>
    plainTextOf({ kind: 'booking-proposal', body: { booking, proposal: { ...sample.proposal, ...over } } }, API_WORDS);

  it('are an offer with its price', () => {
    expect(text({})).toBe(
      `Offer: Fine-line tattoo, ${FIRST} or ${OTHER} (Europe/Rome), 180 EUR.\nBoth days are quiet.`,
    );
    expect(text({ priceCents: 8_250, note: '' })).toMatch(/, 82\.50 EUR$/);
    expect(text({ priceCents: 1_250_005, note: '' })).toMatch(/, 12,500\.05 EUR$/);
    expect(text({ priceCents: 100_000_000, note: '' })).toMatch(/, 1,000,000 EUR$/);
    expect(text({ priceCents: 0, note: '' })).toMatch(/, 0 EUR$/);
  });

  it('say what moving will cost', () => {
    const fee = {
      act: 'move',
      percent: 25,
      cents: 3_000,
      beforeHours: 24,
      priceCents: 12_000,
      currency: 'EUR',
    } as const;
    expect(text({ purpose: 'move', slots: [OTHER_SLOT_SAMPLE], priceCents: null, note: '', fee })).toMatch(
      /\nFee: 30 EUR \(25% of 120 EUR\) for moving it less than 24 hours before, once it is agreed$/,
    );
  });

  it('are a wish to move, with the time that is agreed', () => {
    expect(text({ purpose: 'move', slots: [OTHER_SLOT_SAMPLE], priceCents: null, note: '' })).toBe(
      `Another time asked for: Fine-line tattoo, ${OTHER} (Europe/Rome) instead of ${FIRST} (Europe/Rome)`,
    );
  });
});

describe('a step as text', () => {
  const line = `Fine-line tattoo, ${FIRST} (Europe/Rome)`;
  const text = (transition: BookingStep, over: Partial<MessageBody<'booking-update'>> = {}) =>
    plainTextOf({ kind: 'booking-update', body: { booking, transition, reason: null, ...over } }, API_WORDS);

  it.each([
    ['edit', `Request changed: ${line}`],
    ['confirm', `Confirmed: ${line}`],
    ['move', `Moved: ${line}`],
    ['decline', `Declined: ${line}`],
    ['refuse-offer', 'Offered times not taken: Fine-line tattoo'],
    ['refuse-move', `Not moved, it stays as it was: ${line}`],
    ['withdraw-offer', 'Offer withdrawn: Fine-line tattoo'],
    ['withdraw-move', `Wish for another time withdrawn, it stays as it was: ${line}`],
    ['cancel', `Cancelled: ${line}`],
    ['complete', `Done: ${line}`],
    ['waive', `Fee waived: ${line}`],
  ] as const)('%s', (transition, expected) => {
    expect(text(transition)).toBe(expected);
    expect(text(transition, { reason: 'I am travelling.' })).toBe(`${expected}.\nI am travelling.`);
  });

  it('tells what was agreed, and where it was before', () => {
    expect(text('confirm', { price: { cents: 18_000, currency: 'EUR' } })).toBe(`Confirmed: ${line}, 180 EUR`);
    expect(text('move', { previous: OTHER_SLOT_SAMPLE })).toBe(`Moved: ${line}, before ${OTHER} (Europe/Rome)`);
  });

  it('tells a fee with its reason, also years later', () => {
    const fee = {
      act: 'cancel',
      percent: 50,
      cents: 6_000,
      beforeHours: 48,
      priceCents: 12_000,
      currency: 'EUR',
    } as const;
    expect(text('cancel', { reason: 'Fever', fee })).toBe(
      `Cancelled: ${line}.\nFever\nFee: 60 EUR (50% of 120 EUR) for cancelling less than 48 hours before`,
    );
    expect(text('cancel', { fee: { ...fee, beforeHours: 168 } })).toMatch(/less than 7 days before$/);
    expect(text('cancel', { fee: { ...fee, beforeHours: null } })).toMatch(/for cancelling after it had begun$/);
    const unpriced = { ...fee, cents: null, priceCents: null };
    expect(text('cancel', { fee: unpriced })).toMatch(/Fee: 50% of the price for cancelling less/);
    expect(text('move', { fee: { ...fee, act: 'move' } })).toMatch(/for moving it less than 48 hours before$/);
    expect(text('waive', { fee })).toMatch(/^Fee waived: Fine-line tattoo, .*\.\nFee: 60 EUR/);
  });

  it('tells the whole request once more when it was edited', () => {
    const request = { note: 'A larger fern.', alternatives: [OTHER_SLOT_SAMPLE], size: '12 cm' };
    expect(text('edit', { request })).toBe(
      `Request changed: Fine-line tattoo, ${FIRST} or ${OTHER} (Europe/Rome).\nA larger fern.\nSize: 12 cm`,
    );
  });
});

it('reminds of what and when, by the clocks it was promised by, in words that stay true', () => {
  const { sample: body } = MESSAGE_KINDS['booking-reminder'];
  expect(plainTextOf({ kind: 'booking-reminder', body }, API_WORDS)).toBe(
    'Reminder: Fine-line tattoo, Fri 9 May 2031, 14:30 (Europe/Rome)',
  );
});

it('says of a look who, and why', () => {
  const { sample: body } = MESSAGE_KINDS['access-receipt'];
  expect(plainTextOf({ kind: 'access-receipt', body }, API_WORDS)).toBe(
    'Carla Neri of Juniper & Ink opened this conversation. Reason: The customer asked us to settle a question about the deposit.',
  );
});
