import { act, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { serviceView } from '@/components/artist/testing/service-view';
import { TimesStep } from '@/components/booking/request-steps/times-step';
import { emptyDraft, type WishDraft } from '@/components/booking/request-steps/wish-draft';
import { wishOf } from '@/components/booking/request-steps/wish-of';
import { wishProblems } from '@/components/booking/request-steps/wish-problems';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import { until } from '@/components/shell/testing/until';
import { dayNumberOf, dayOf } from '@/contract/availability/date-rule';
import type { FreeSlots, FreeSlotsInput } from '@/contract/schemas/availability';

const now = Date.parse('2027-10-25T12:00:00Z');
const ROME = 'Europe/Rome';
const service = serviceView({ id: 'fern', name: 'Fern', durationMinutes: 60, priceCents: 8_000, currency: 'EUR' });

const slotAt = (startsAt: string) => ({ startsAt, wallStart: startsAt.slice(0, 16), zone: ROME, later: false });

/** A server that knows these times, and tells of those that it is asked for. */
const tells =
  (...instants: string[]) =>
  ({ firstDay, days }: FreeSlotsInput): FreeSlots => {
    const until = dayOf(dayNumberOf(firstDay) + days);
    const slots = instants.filter((at) => at >= firstDay && at < until).map(slotAt);
    return { zone: ROME, slots, until, isPaused: false };
  };

type Scene = {
  readonly answer: (input: FreeSlotsInput) => FreeSlots | Promise<FreeSlots>;
  readonly zone?: string;
  readonly tried?: boolean;
  readonly atOnce?: boolean;
};

let shown: ReturnType<typeof show> | null = null;
afterEach(() => shown?.close());

async function open({ answer, zone = ROME, tried = false, atOnce = false }: Scene) {
  let draft: WishDraft = emptyDraft({ zone, serviceId: 'fern' });
  function Step() {
    const [now_, setDraft] = useState(draft);
    draft = now_;
    return (
      <TimesStep
        artist={{ id: 'mira', name: 'Mira', zone: ROME }}
        services={[service]}
        service={service}
        draft={draft}
        problems={wishProblems(draft, { serviceIds: ['fern'], now })}
        tried={tried}
        atOnce={atOnce}
        onAsk={() => undefined}
        moment={{ locale: 'en', now, zone }}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    );
  }
  const page = show(
    <Answering answers={{ 'artists.freeSlots': answer }}>
      <Step />
    </Answering>,
  );
  shown = page;
  await until(() => !page.text().includes('Loading…'));
  const boxes = () => Array.from(page.place.querySelectorAll<HTMLInputElement>('input[type=checkbox]'));
  const nameOf = (box: Element) => box.closest('label')?.textContent ?? '';
  return {
    ...page,
    chips: () => boxes().map(nameOf),
    isTakenUp: (name: string) => boxes().find((box) => nameOf(box).startsWith(name))?.disabled === true,
    pick: (name: string) =>
      act(() =>
        boxes()
          .find((box) => nameOf(box).startsWith(name))
          ?.click(),
      ),
    days: () =>
      Array.from(page.place.querySelectorAll<HTMLInputElement>('input[type=radio]:not([name=free-time])'))
        .filter((day) => !day.disabled)
        .map((day) => day.getAttribute('aria-label')),
    asked: () => wishOf(draft, now).wishes,
    pickedInOrder: () => Array.from(page.place.querySelectorAll('ol li')).map((one) => one.textContent),
  };
}

describe('free times', () => {
  it('are picked, best first, in an order that can be changed, and three at most', async () => {
    const page = await open({
      answer: tells(
        '2027-10-26T08:00:00.000Z',
        '2027-10-26T09:00:00.000Z',
        '2027-10-27T08:00:00.000Z',
        '2027-10-26T12:00:00.000Z',
      ),
    });
    expect(page.days()).toEqual(['Tuesday, October 26: 3 free times', 'Wednesday, October 27: one free time']);
    expect(page.chips()).toEqual(['10:00', '11:00', '14:00']);
    for (const time of ['11:00', '10:00']) page.pick(time);
    page.choose('input[aria-label^=Wednesday]');
    page.pick('10:00');
    expect(page.text()).toContain('3 of 3 picked.');
    page.press('Wish for Wed, Oct 27, 10:00–11:00 rather');
    expect(page.asked().map(({ wallStart }) => wallStart)).toEqual([
      '2027-10-26T11:00',
      '2027-10-27T10:00',
      '2027-10-26T10:00',
    ]);
    page.choose('input[aria-label^=Tuesday]');
    expect(page.isTakenUp('14:00')).toBe(true);
    page.pick('11:00');
    expect(page.isTakenUp('14:00')).toBe(false);
    expect(page.pickedInOrder()[0]).toContain('Wed, Oct 27');
  });

  it('are shown by the customer’s clocks, with the artist’s beside', async () => {
    const page = await open({ answer: tells('2027-10-26T18:00:00.000Z'), zone: 'Asia/Tokyo' });
    expect(page.days()).toEqual(['Wednesday, October 27: one free time']);
    expect(page.chips()).toEqual(['03:00Tue 20:00']);
    expect(page.text()).toContain('Small below: by Mira’s clocks (Rome).');
  });

  it('that the clocks show alike are two, and say which', async () => {
    const page = await open({ answer: tells('2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z') });
    expect(page.chips()).toEqual(['02:30first, GMT+2', '02:30second, GMT+1']);
    page.pick('02:30second');
    expect(page.asked()).toEqual([{ wallStart: '2027-10-31T02:30', zone: ROME, later: true }]);
    expect(page.pickedInOrder()[0]).toContain('(second, GMT+1)');
  });

  it('begin with the next one there is, however far, and are told further ahead when somebody looks further', async () => {
    const asked: string[] = [];
    const knows = tells('2027-11-20T09:00:00.000Z', '2028-01-20T09:00:00.000Z');
    const page = await open({
      answer: (input) => {
        asked.push(input.firstDay);
        return knows(input);
      },
    });
    expect(page.days()).toEqual(['Saturday, November 20: one free time']);
    page.press('The next seven days');
    expect(page.text()).toContain('Nothing is free in these seven days.');
    page.press('Look further ahead');
    await until(() => page.hasButton('Next free: Thursday, January 20'));
    expect(asked).toEqual(['2027-10-25', '2027-12-26']);
    page.press('Next free: Thursday, January 20');
    expect(page.days()).toEqual(['Thursday, January 20: one free time']);
  });

  it('can be gone round: another time is typed, and what was picked stays', async () => {
    const page = await open({ answer: tells('2027-10-26T08:00:00.000Z') });
    page.pick('10:00');
    page.press('Ask for another time');
    expect(document.activeElement?.closest('[data-row]')?.textContent).toContain('Second choice');
    page.type('[data-row]:last-of-type input[type=date]', '2027-11-02');
    page.type('[data-row]:last-of-type input[type=time]', '21:15');
    expect(page.asked().map(({ wallStart }) => wallStart)).toEqual(['2027-10-26T10:00', '2027-11-02T21:15']);
    page.press('Show free times');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Tuesday');
    expect(page.pickedInOrder()).toHaveLength(2);
  });

  it('say that one is missing', async () => {
    const page = await open({ answer: tells('2027-10-26T08:00:00.000Z'), tried: true });
    expect(page.place.querySelector('[role=alert]')?.textContent).toBe('Choose a day and a time.');
    expect(page.place.querySelector('[aria-invalid=true]')?.getAttribute('aria-label')).toContain('Tuesday');
  });
});

describe('without free times', () => {
  it('a time is typed', async () => {
    const page = await open({ answer: tells() });
    expect(page.text()).toContain('No free times until Friday, December 24.');
    page.type('input[type=date]', '2027-11-02');
    page.type('input[type=time]', '21:15');
    expect(page.asked()).toEqual([{ wallStart: '2027-11-02T21:15', zone: ROME }]);
  });

  it('because there is no connection, a time is typed too, and free ones are asked for again', async () => {
    let isAway = true;
    const knows = tells('2027-10-26T08:00:00.000Z');
    const page = await open({
      answer: (input) => (isAway ? Promise.reject(new TypeError('Failed to fetch')) : knows(input)),
    });
    expect(page.text()).toContain('Without a connection free times cannot be looked up.');
    expect(page.place.querySelectorAll('input[type=date]')).toHaveLength(1);
    isAway = false;
    page.press('Try again');
    await until(() => page.chips().length > 0);
    expect(page.chips()).toEqual(['10:00']);
  });
});

it('takes one free time of a service that is booked at once: another one takes its place', async () => {
  const page = await open({
    answer: tells('2027-10-26T08:00:00.000Z', '2027-10-26T09:00:00.000Z'),
    atOnce: true,
  });
  const chips = () => Array.from(page.place.querySelectorAll<HTMLInputElement>('input[name=free-time]'));
  act(() => chips()[0]?.click());
  act(() => chips()[1]?.click());
  expect(page.asked().map(({ wallStart }) => wallStart)).toEqual(['2027-10-26T11:00']);
  expect(chips().map(({ checked }) => checked)).toEqual([false, true]);
  expect(page.text()).toContain('Booked at once, without waiting for an answer.');
});
