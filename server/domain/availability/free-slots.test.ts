import { describe, expect, it } from 'vitest';
import { type CalendarDraft, daily, EVERY_DAY, offeredFrom, shown, spanOf } from '@/tests/harness/own-calendar';

/** The times of the clock that are offered on one day of Berlin, which is one hour ahead of UTC in winter and two in summer. */
const on = (day: string, draft: CalendarDraft, now?: string): string[] =>
  offeredFrom(`${day}T00:00+0${day > '2027-03-28' && day < '2027-10-31' ? 2 : 1}:00`, 1, draft, now)
    .map(shown)
    .filter((time) => time.startsWith(day))
    .map((time) => time.slice('YYYY-MM-DDT'.length));

// 4 January 2027 is a Monday.
const MONDAY = '2027-01-04';
const mornings = daily([1, 2, 3, 4, 5], '09:00', '12:00');

describe('free times', () => {
  it.each<[string, CalendarDraft, string[]]>([
    ['without hours are none', {}, []],
    ['on a closed day are none', { hours: daily([2], '09:00', '12:00') }, []],
    [
      'begin with the opening, in steps, as long as all of it fits',
      { hours: mornings },
      ['09:00', '09:30', '10:00', '10:30', '11:00'],
    ],
    ['come in the artist’s own steps', { hours: mornings, slotMinutes: 45 }, ['09:00', '09:45', '10:30']],
    [
      'count from each opening on',
      { hours: [...daily([1], '09:10', '11:00'), ...daily([1], '13:25', '15:00')] },
      ['09:10', '09:40', '13:25', '13:55'],
    ],
    [
      'of what fits in no opening are none',
      { hours: [...daily([1], '09:00', '11:00'), ...daily([1], '12:00', '15:00')], durationMinutes: 240 },
      [],
    ],
    [
      'run over parts that meet',
      { hours: [...daily([1], '09:00', '10:00'), ...daily([1], '10:00', '11:00')], durationMinutes: 120 },
      ['09:00'],
    ],
    [
      'run over midnight',
      { hours: daily([1], '22:00', '26:00'), durationMinutes: 120, slotMinutes: 60 },
      ['22:00', '23:00'],
    ],
    [
      'may last a day',
      {
        hours: [...daily([1], '00:00', '24:00'), ...daily([2], '00:00', '24:00')],
        durationMinutes: 1_440,
        slotMinutes: 60,
      },
      Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
    ],
  ])('%s', (_, draft, expected) => {
    expect(on(MONDAY, draft)).toEqual(expected);
  });

  it('past midnight belong to the day they began on', () => {
    const hours = daily([1], '22:00', '26:00');
    expect(on('2027-01-05', { hours })).toEqual(['00:00', '00:30', '01:00']);
    const rules = [{ firstDay: '2027-01-05', hours: [] }];
    expect(on('2027-01-05', { hours, rules })).toEqual(['00:00', '00:30', '01:00']);
    expect(on('2027-01-05', { hours, rules: [{ firstDay: MONDAY, hours: [] }] })).toEqual([]);
  });

  it('AC63: know several parts a day, past midnight, a lunch break and holidays', () => {
    const hours = [...daily([1], '09:00', '12:00'), ...daily([1], '13:00', '15:00'), ...daily([1], '23:00', '25:00')];
    expect(on(MONDAY, { hours })).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:30',
      '11:00',
      '13:00',
      '13:30',
      '14:00',
      '23:00',
      '23:30',
    ]);
    const rules = [{ firstDay: '2027-01-01', lastDay: '2027-01-10', hours: [] }];
    expect(offeredFrom('2027-01-01T00:00Z', 10, { hours, rules })).toEqual([]);
    expect(on('2027-01-11', { hours, rules })).toContain('09:00');
  });
});

describe('what is busy', () => {
  const hours = mornings;

  it('is left out, to the minute', () => {
    expect(on(MONDAY, { hours, busy: [spanOf('2027-01-04T09:00Z', '2027-01-04T09:30Z')] })).toEqual([
      '09:00',
      '10:30',
      '11:00',
    ]);
    expect(on(MONDAY, { hours, busy: [spanOf('2027-01-04T09:00Z', '2027-01-04T09:31Z')] })).toEqual(['09:00', '11:00']);
  });

  it('AC55: is kept away by the buffers of what is asked for', () => {
    const busy = [spanOf('2027-01-04T09:30Z', '2027-01-04T10:00Z')];
    const service = { hours: daily([1], '09:00', '14:00'), busy, bufferBeforeMinutes: 20, bufferAfterMinutes: 15 };
    expect(on(MONDAY, service)).toEqual(['09:00', '11:30', '12:00', '12:30', '13:00']);
    expect(on(MONDAY, { ...service, bufferAfterMinutes: 31 })).toEqual(['11:30', '12:00', '12:30', '13:00']);
  });

  it('may be outside of the hours, as buffers may', () => {
    const buffers = { bufferBeforeMinutes: 120, bufferAfterMinutes: 120 };
    expect(on(MONDAY, { hours, ...buffers })).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00']);
    const busy = [spanOf('2027-01-04T06:00Z', '2027-01-04T07:00Z')];
    expect(on(MONDAY, { hours, ...buffers, busy })).toEqual(['10:00', '10:30', '11:00']);
  });

  it('is seen in any order, and when it overlaps itself', () => {
    const busy = [
      spanOf('2027-01-04T10:30Z', '2027-01-04T11:00Z'),
      spanOf('2027-01-04T08:00Z', '2027-01-04T09:30Z'),
      spanOf('2027-01-04T08:10Z', '2027-01-04T08:20Z'),
    ];
    expect(on(MONDAY, { hours, busy, durationMinutes: 30 })).toEqual(['10:30', '11:00']);
  });
});

describe('a service’s own terms', () => {
  const hours = daily(EVERY_DAY, '09:00', '12:00');

  it('ask for notice, to the minute', () => {
    expect(on(MONDAY, { hours, noticeMinutes: 90 }, '2027-01-04T08:00Z')).toEqual(['10:30', '11:00']);
    expect(on(MONDAY, { hours, noticeMinutes: 90 }, '2027-01-04T08:00:01Z')).toEqual(['11:00']);
    expect(on(MONDAY, { hours }, '2027-01-04T09:00Z')).toEqual(['10:30', '11:00']);
  });

  it('AC59: notice is time that passes, also over a night in which the clocks change', () => {
    const draft = { hours: daily(EVERY_DAY, '00:00', '24:00'), noticeMinutes: 24 * 60, slotMinutes: 60 };
    expect(on('2027-03-28', draft, '2027-03-27T09:00Z')[0]).toBe('11:00');
    expect(on('2027-10-31', draft, '2027-10-30T08:00Z')[0]).toBe('09:00');
  });

  it('end ahead of time', () => {
    const ahead = (windowDays: number) =>
      offeredFrom('2027-01-04T00:00Z', 60, { hours, windowDays, slotMinutes: 60 }, '2027-01-04T09:00Z').map(shown);
    expect(ahead(7).at(-1)).toBe('2027-01-11T10:00');
    expect(ahead(1).at(-1)).toBe('2027-01-05T10:00');
  });

  it('end a day that has enough', () => {
    const draft = { hours, perDayLimit: 2, booked: ['2027-01-04T06:00Z', '2027-01-04T20:00Z', '2027-01-05T09:00Z'] };
    expect(on(MONDAY, draft)).toEqual([]);
    expect(on('2027-01-05', draft)).toHaveLength(5);
    expect(on(MONDAY, { ...draft, perDayLimit: 3 })).toHaveLength(5);
  });

  it('count a day as the artist’s calendar does, wherever the artist is', () => {
    const booked = ['2027-01-04T20:00Z'];
    const draft = { hours, perDayLimit: 1, booked };
    expect(on('2027-01-05', draft)).toHaveLength(5);
    const rules = [{ firstDay: '2027-01-01', lastDay: '2027-01-10', zone: 'Asia/Tokyo' }];
    expect(offeredFrom('2027-01-05T00:00Z', 1, { ...draft, rules }).map(shown)).toEqual([]);
    expect(offeredFrom('2027-01-04T00:00Z', 1, { ...draft, rules }).map(shown)).toHaveLength(5);
  });
});

describe('dates with rules of their own', () => {
  const hours = daily(EVERY_DAY, '09:00', '12:00');

  it('have other hours, up to the last day', () => {
    const rules = [{ firstDay: MONDAY, lastDay: '2027-01-05', hours: [{ from: '15:00', to: '17:00' }] }];
    expect([MONDAY, '2027-01-05', '2027-01-06'].map((day) => on(day, { hours, rules })[0])).toEqual([
      '15:00',
      '15:00',
      '09:00',
    ]);
  });

  it('are at home in the zone of the guest spot', () => {
    const rules = [{ firstDay: MONDAY, zone: 'America/New_York' }];
    const found = offeredFrom('2027-01-04T00:00Z', 2, { hours, rules, slotMinutes: 60 });
    expect(
      found.map((start) => [new Date(start.startsAt).toISOString().slice(0, 13), shown(start).slice(11), start.zone]),
    ).toEqual([
      ['2027-01-04T14', '09:00', 'America/New_York'],
      ['2027-01-04T15', '10:00', 'America/New_York'],
      ['2027-01-04T16', '11:00', 'America/New_York'],
      ['2027-01-05T08', '09:00', 'Europe/Berlin'],
      ['2027-01-05T09', '10:00', 'Europe/Berlin'],
      ['2027-01-05T10', '11:00', 'Europe/Berlin'],
    ]);
  });

  it('never offer a time twice when two zones share a night', () => {
    const all = daily(EVERY_DAY, '00:00', '24:00');
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      const found = offeredFrom('2027-01-03T00:00Z', 4, { hours: all, rules: [{ firstDay: MONDAY, zone }] });
      const starts = found.map(({ startsAt }) => startsAt);
      expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
    }
  });
});

describe('when the clocks change', () => {
  const nights = daily(EVERY_DAY, '00:00', '05:00');

  it('AC59: nothing begins in the hour that is skipped, and nothing shifts', () => {
    const spring = on('2027-03-28', { hours: nights, slotMinutes: 60 });
    expect(spring).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(on('2027-03-29', { hours: nights, slotMinutes: 60 })).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00']);
  });

  it('AC59: the hour that comes twice is offered twice', () => {
    const autumn = offeredFrom('2027-10-31T00:00+02:00', 1, { hours: nights, slotMinutes: 60 }).map(shown);
    expect(autumn.map((time) => time.slice(11))).toEqual(['00:00', '01:00', '02:00', '02:00+', '03:00', '04:00']);
  });

  it('AC62: hours are of the clock, in summer as in winter', () => {
    const weekly = { hours: daily([5], '09:00', '10:00') };
    const found = offeredFrom('2027-01-01T00:00Z', 364, weekly, '2026-12-31T00:00Z');
    expect(found).toHaveLength(52);
    expect(new Set(found.map((start) => shown(start).slice(11)))).toEqual(new Set(['09:00']));
    expect(new Set(found.map(({ startsAt }) => new Date(startsAt).getUTCHours()))).toEqual(new Set([7, 8]));
  });

  it('what lasts two hours lasts two hours, over the change too', () => {
    const draft = { hours: daily(EVERY_DAY, '01:00', '04:00'), durationMinutes: 120, slotMinutes: 60 };
    expect(on('2027-03-28', draft)).toEqual(['01:00']);
    expect(on('2027-03-29', draft)).toEqual(['01:00', '02:00']);
    const autumn = offeredFrom('2027-10-31T00:00+02:00', 1, draft).map(shown);
    expect(autumn.map((time) => time.slice(11))).toEqual(['01:00', '02:00', '02:00+']);
  });

  it('half an hour is enough for a zone to change', () => {
    const island = { zone: 'Australia/Lord_Howe', hours: nights };
    const night = (begin: string) => offeredFrom(begin, 0.25, island).map((start) => shown(start).slice(11));
    expect(night('2027-10-02T13:30Z').slice(0, 5)).toEqual(['00:00', '00:30', '01:00', '01:30', '02:30']);
    expect(night('2027-04-03T13:00Z').slice(0, 6)).toEqual(['00:00', '00:30', '01:00', '01:30', '01:30+', '02:00']);
  });
});
