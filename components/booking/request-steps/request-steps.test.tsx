import { afterEach, expect, it } from 'vitest';
import { serviceView } from '@/components/artist/testing/service-view';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { RequestSteps } from '@/components/booking/request-steps/request-steps';
import { emptyDraft, type WishDraft } from '@/components/booking/request-steps/wish-draft';
import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';

const DAY_MS = 86_400_000;
const ZONE = 'Europe/Rome';
const soon = calendarDay(Date.now() + 10 * DAY_MS, ZONE);
const artist = { id: 'mira', name: 'Mira', zone: ZONE };
const services = [
  serviceView({ id: 'fern', name: 'Fern', durationMinutes: 90, priceCents: 8_000, currency: 'EUR' }),
  serviceView({ id: 'leaf', name: 'Leaf', durationMinutes: 60, priceCents: null, currency: 'EUR' }),
];

let shown: ReturnType<typeof show> | null = null;
afterEach(() => {
  shown?.close();
  sessionStorage.clear();
});

function open(more: { initial?: WishDraft; startAt?: 'service' | 'review' } = {}) {
  const sent: BookingWish[] = [];
  const page = show(
    <Answering answers={{ 'artists.freeSlots': () => new Promise(() => undefined) }}>
      <RequestSteps
        artist={artist}
        services={services}
        initial={emptyDraft({ zone: ZONE })}
        draftKey="mira"
        onSubmit={(wish) => sent.push(wish)}
        busy={false}
        problem={null}
        submitLabel="Send request"
        {...more}
      />
    </Answering>,
  );
  shown = page;
  return { ...page, sent };
}

const toTimes = (page: ReturnType<typeof open>) => {
  page.choose('input[type=radio]');
  page.press('Next');
  page.type('textarea', 'A small fern.');
  page.press('Next');
  page.press('Skip');
  page.press('Skip');
};

it('asks step by step, lets the optional ones be skipped, and sends what was said', () => {
  const page = open();
  toTimes(page);
  expect(page.text()).toContain('Step 5 of 7');
  page.press('Ask for another time');
  page.type('input[type=date]', soon);
  page.type('input[type=time]', '10:00');
  page.press('Next');
  page.press('Skip');
  expect(page.text()).toContain('A small fern.');
  page.press('Send request');
  expect(page.sent).toEqual([
    {
      serviceId: 'fern',
      wishes: [{ wallStart: `${soon}T10:00`, zone: ZONE }],
      note: 'A small fern.',
      placement: '',
      size: '',
      budgetCents: null,
      links: [],
    },
  ]);
});

it('goes no further without what it needs, and says what that is', () => {
  const page = open();
  page.press('Next');
  expect(page.text()).toContain('Choose what you would like to book.');
  expect(document.activeElement?.getAttribute('name')).toBe('service');
  toTimes(page);
  page.press('Next');
  expect(page.text()).toContain('Choose a day and a time.');
  expect(page.text()).toContain('Step 5 of 7');
});

it('is where it was after closing and reopening', () => {
  const before = open();
  toTimes(before);
  before.press('Ask for another time');
  before.type('input[type=date]', soon);
  before.close();
  const page = open();
  expect(page.text()).toContain('Step 5 of 7');
  expect(page.valueOf('input[type=date]')).toBe(soon);
  expect(page.text()).toContain('What you began last time is still here.');
  page.press('Start afresh');
  expect(page.text()).toContain('Step 1 of 7');
  expect(requestShelf.kept('mira')).toBeNull();
});

it('takes the service that was pressed since, and keeps the rest', () => {
  const before = open({ initial: emptyDraft({ zone: ZONE, serviceId: 'fern' }) });
  before.press('Next');
  before.type('textarea', 'A small fern.');
  before.press('Back');
  before.close();
  const page = open({ initial: emptyDraft({ zone: ZONE, serviceId: 'leaf' }) });
  expect(page.place.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.checked).toBe(true);
  page.press('Next');
  expect(page.valueOf('textarea')).toBe('A small fern.');
});

it('keeps nothing of somebody who only looked', () => {
  open().close();
  expect(requestShelf.kept('mira')).toBeNull();
});

it('leads from the review to what has to change, and back', () => {
  const initial: WishDraft = {
    ...emptyDraft({ zone: ZONE, serviceId: 'retired' }),
    times: [{ day: soon, time: '10:00' }],
  };
  const page = open({ initial, startAt: 'review' });
  page.press('Send request');
  expect(page.sent).toEqual([]);
  expect(page.text()).toContain('Choose what you would like to book.');
  page.choose('input[type=radio]');
  page.press('Done');
  page.press('Change: Budget');
  page.type('input', 'a lot');
  page.press('Done');
  expect(page.text()).toContain('Write an amount in figures');
  page.type('input', '150');
  page.press('Done');
  expect(page.text()).toContain('€150');
  page.press('Send request');
  expect(page.sent).toMatchObject([{ serviceId: 'fern', budgetCents: 15_000 }]);
});

it('takes the free time that was pressed before what was chosen, once', () => {
  const at = (day: string, time: string) => ({ day, time });
  const pressed = (time: string): WishDraft => ({
    ...emptyDraft({ zone: ZONE, serviceId: 'fern' }),
    times: [at(soon, time)],
  });
  const before = open({ initial: pressed('10:00') });
  before.press('Next');
  before.close();
  open({ initial: pressed('12:00') }).press('Skip');
  expect(requestShelf.kept('mira')?.draft.times).toEqual([at(soon, '12:00'), at(soon, '10:00')]);
  shown?.close();
  open({ initial: pressed('12:00') });
  expect(requestShelf.kept('mira')?.draft.times).toHaveLength(2);
});
