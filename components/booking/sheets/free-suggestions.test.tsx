import { afterEach, expect, it } from 'vitest';
import { FreeSuggestions } from '@/components/booking/sheets/free-suggestions';
import { bookingOf } from '@/components/conversation/testing/bookings';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import { until } from '@/components/shell/testing/until';
import type { FreeSlots, FreeSlotsInput } from '@/contract/schemas/availability';

let shown: ReturnType<typeof show> | null = null;
afterEach(() => shown?.close());

const WISHED = '2031-05-12T10:00:00.000Z';
const ROME = 'Europe/Rome';

async function open(free: readonly string[] | Error, taken: readonly string[] = []) {
  const asked: FreeSlotsInput[] = [];
  const added: string[] = [];
  const answer = (input: FreeSlotsInput): FreeSlots => {
    asked.push(input);
    if (free instanceof Error) throw free;
    const slots = free.map((startsAt) => ({ startsAt, wallStart: startsAt.slice(0, 16), zone: ROME, later: false }));
    return { zone: ROME, slots, until: '2031-06-01', isPaused: false };
  };
  const page = show(
    <Answering answers={{ 'artists.freeSlots': answer }}>
      <FreeSuggestions
        label="Free in your calendar"
        booking={bookingOf()}
        around={[WISHED]}
        taken={new Set(taken)}
        moment={{ locale: 'en', zone: ROME, now: Date.parse('2031-05-01T12:00:00Z') }}
        onAdd={({ startsAt }) => added.push(startsAt)}
      />
    </Answering>,
  );
  shown = page;
  await until(() => !page.text().includes('Loading…'));
  return { ...page, asked, added };
}

it('suggests what is free around the wished time, each a press away', async () => {
  const page = await open(['2031-05-12T08:00:00.000Z', '2031-05-13T08:00:00.000Z'], ['2031-05-12T08:00:00.000Z']);
  expect(page.asked).toMatchObject([{ firstDay: '2031-05-09', days: 14 }]);
  expect(page.hasButton('Mon, May 12, 10:00')).toBe(false);
  page.press('Tue, May 13, 10:00');
  expect(page.added).toEqual(['2031-05-13T08:00:00.000Z']);
});

it('says that nothing is free then', async () => {
  expect((await open([])).text()).toBe('Nothing is free around then.');
});

it('is silent where nobody can tell', async () => {
  expect((await open(new TypeError('Failed to fetch'))).text()).toBe('');
});
