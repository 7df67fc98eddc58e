import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CallOffSheet } from '@/components/booking/sheets/call-off-sheet';
import { bookingOf } from '@/components/conversation/testing/bookings';
import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
// Fetched in their own time, which the clock of these tests does not move.
import '@/components/outbox/indexed-db-outbox';
import '@/components/ui/sheet-popup';
import { LiveProvider } from '@/components/realtime/live-provider';
import { Answering, Refused } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { BookingSide } from '@/contract/bookings/booking-status';
import { POLICY_PRESETS } from '@/contract/policies/presets';

const START = '2031-05-12T10:00:00.000Z';
const HOUR_MS = 3_600_000;

let shown: ReturnType<typeof show> | null = null;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', SilentSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
});
afterEach(() => {
  shown?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
const pressed = (name: string) =>
  act(async () => {
    for (const button of document.querySelectorAll('button')) if (button.textContent === name) button.click();
    await vi.advanceTimersByTimeAsync(50);
  });

type Sheet = {
  /** Of this device's clock, before it begins. */
  readonly hoursBefore: number;
  readonly side?: BookingSide;
  readonly answer?: (input: { feeSeen?: unknown }) => unknown;
  /** The server's clock. */
  readonly serverNow?: string;
};

async function open({ hoursBefore, side = 'customer', answer = () => ({}), serverNow = '' }: Sheet) {
  vi.setSystemTime(Date.parse(START) - hoursBefore * HOUR_MS);
  const sent: unknown[] = [];
  const booking = bookingOf({
    status: 'confirmed',
    startsAt: START,
    priceCents: 12_000,
    policy: { number: 1, terms: POLICY_PRESETS.usual },
  });
  const transition = (input: { feeSeen?: unknown }) => {
    sent.push(input.feeSeen);
    return answer(input);
  };
  shown = show(
    <Answering answers={{ 'bookings.transition': transition, 'bookings.fee': () => ({ fee: null, at: serverNow }) }}>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }}>
        <CallOffSheet booking={booking} side={side} act="cancel" draftKey="tom.booking" onClose={() => {}} />
      </LiveProvider>
    </Answering>,
  );
  await later(50);
  return { sent };
}

const HALF = 'Fee: €60 (50% of €120) for cancelling less than 48 hours before';

it('says what it costs before it is done, and sends what it said', async () => {
  const { sent } = await open({ hoursBefore: 40 });
  expect(text()).toContain(HALF);
  expect(text()).toContain('Mira will ask you for it.');
  await pressed('Cancel booking');
  expect(sent).toEqual([{ percent: 50, cents: 6_000 }]);
});

it('says that it is free, and until when', async () => {
  const { sent } = await open({ hoursBefore: 60 });
  expect(text()).toContain('Cancelling is free of charge.');
  expect(text()).toMatch(/That stays so until Sat,? .*May/);
  await pressed('Cancel booking');
  expect(sent).toEqual([undefined]);
});

it('changes by itself when a step begins', async () => {
  await open({ hoursBefore: 48 + 2 / 60 });
  expect(text()).not.toContain('Fee:');
  await later(3 * 60_000);
  expect(text()).toContain(HALF);
});

it('shows the new fee when the server reckons another one, by the server’s clock', async () => {
  const answer = ({ feeSeen }: { feeSeen?: unknown }) => {
    if (!feeSeen) throw new Refused('booking.fee-changed');
    return bookingOf({ status: 'cancelled' });
  };
  // This device is twenty hours behind.
  const serverNow = new Date(Date.parse(START) - 40 * HOUR_MS).toISOString();
  const { sent } = await open({ hoursBefore: 60, answer, serverNow });
  await pressed('Cancel booking');
  expect(text()).toContain('The fee has changed. Nothing was done: look at it again.');
  expect(text()).toContain(HALF);
  await pressed('Cancel booking');
  expect(sent).toEqual([undefined, { percent: 50, cents: 6_000 }]);
});

it('tells the artist that it costs the customer nothing', async () => {
  await open({ hoursBefore: 1, side: 'artist' });
  expect(text()).toContain('This costs Tom nothing.');
});
