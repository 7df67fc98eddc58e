import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
// Fetched by the outbox in its own time, which the clock of these tests does not move.
import '@/components/outbox/indexed-db-outbox';
import { useUnderway } from '@/components/outbox/use-underway';
import { LiveProvider } from '@/components/realtime/live-provider';
import { Answering, Refused } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';

let told: string[] = [];
let shown: ReturnType<typeof show> | null = null;

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', SilentSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
});
afterEach(() => {
  shown?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Confirming = { readonly bookingId: string; readonly transition: 'confirm' };

function Sheet() {
  const confirm = useBookingAct<Confirming>('talk', (input) => ({ kind: 'booking-act', act: 'transition', input }));
  const waiting = useUnderway('talk');
  const press = () =>
    confirm.act(
      { bookingId: 'booking', transition: 'confirm' },
      { onDone: (how) => told.push(how), onStored: () => told.push('arrived') },
    );
  return (
    <>
      <button type="button" onClick={press}>
        Confirm
      </button>
      <p>{`${confirm.isPending ? 'busy' : 'idle'}, ${confirm.refused?.sentence ?? 'fine'}, ${waiting.map((one) => one.state).join() || 'nothing'} waits`}</p>
    </>
  );
}

const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function open(transition: (input: { clientId: string }) => unknown) {
  shown = show(
    <Answering answers={{ 'bookings.transition': transition }}>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }}>
        <Sheet />
      </LiveProvider>
    </Answering>,
  );
  return shown;
}

it('says a refusal where it was pressed, and nowhere else', async () => {
  const page = open(() => {
    throw new Refused('booking.slot-taken');
  });
  page.press('Confirm');
  await later(1_000);
  expect(page.text()).toMatch(/idle, .*not free any more.*, nothing waits/);
  expect(told).toEqual([]);
});

it('lets go after a while without an answer, goes on trying under one id, and says so when it has arrived', async () => {
  const tried: string[] = [];
  const page = open(({ clientId }) => {
    tried.push(clientId);
    if (tried.length < 6) throw new Refused('server.unavailable');
    return { id: 'booking', conversationId: 'talk' };
  });
  page.press('Confirm');
  page.press('Confirm');
  await later(4_900);
  expect(page.text()).toContain('busy, fine, pending waits');
  await later(200);
  expect([page.text(), told]).toEqual([expect.stringContaining('idle, fine, pending waits'), ['kept']]);
  await later(30_000);
  expect([page.text(), told]).toEqual([expect.stringContaining('nothing waits'), ['kept', 'arrived']]);
  expect([new Set(tried).size, tried.length]).toEqual([1, 6]);
});

it('leaves in the conversation what is refused when nobody waits for it any more', async () => {
  let isAway = true;
  const page = open(() => {
    throw new Refused(isAway ? 'server.unavailable' : 'booking.slot-taken');
  });
  page.press('Confirm');
  await later(6_000);
  isAway = false;
  await later(20_000);
  expect([page.text(), told]).toEqual([expect.stringContaining('idle, fine, failed waits'), ['kept']]);
});
