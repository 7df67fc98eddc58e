import { describe, expect, it } from 'vitest';
import {
  type DayDraft,
  endsNextDay,
  hoursOf,
  isSameWeek,
  isSound,
  problemsOf,
  type SpanDraft,
  type SpanProblem,
  weekDraftOf,
  withCopies,
  withMoreSpans,
  withOpen,
  withoutSpan,
  withSpan,
} from '@/components/artist/profile/hours/week-draft';
import { areSound } from '@/contract/availability/hours';

const [MONDAY, FRIDAY, SATURDAY, SUNDAY] = [0, 4, 5, 6];
const span = (from: string, to: string): SpanDraft => ({ from, to });
const open = (...spans: SpanDraft[]): DayDraft => ({ isOpen: true, spans });
const saved = [
  { weekday: 1, from: '14:00', to: '18:00' },
  { weekday: 1, from: '09:00', to: '13:00' },
  { weekday: 5, from: '18:00', to: '24:00' },
];
const week = weekDraftOf(saved);

it('stands in the fields as it was saved, and is saved as it stands there', () => {
  expect(week[MONDAY]).toEqual(open(span('09:00', '13:00'), span('14:00', '18:00')));
  expect(week[FRIDAY]).toEqual(open(span('18:00', '00:00')));
  expect(week[SUNDAY]).toEqual({ isOpen: false, spans: [] });
  expect(hoursOf(week)).toEqual([saved[1], saved[0], saved[2]]);
  expect(isSameWeek(week, weekDraftOf(hoursOf(week)))).toBe(true);
});

describe('a day', () => {
  it.each<[string, DayDraft, readonly (SpanProblem | null)[]]>([
    ['with a lunch break', open(span('09:00', '13:00'), span('13:00', '18:00')), [null, null]],
    ['round the clock', open(span('00:00', '00:00')), [null]],
    ['until midnight', open(span('18:00', '00:00')), [null]],
    ['half typed', open(span('09:00', '')), ['missing']],
    ['of no time', open(span('09:00', '09:00')), ['empty']],
    ['past midnight', open(span('20:00', '02:00')), [null]],
    ['past the noon after', open(span('13:00', '12:05')), ['too-late']],
    ['with an overlap past midnight', open(span('20:00', '02:00'), span('23:00', '23:30')), [null, 'overlap']],
    ['with an overlap', open(span('09:00', '13:00'), span('12:00', '18:00')), [null, 'overlap']],
    ['with an overlap typed first', open(span('12:00', '18:00'), span('09:00', '13:00')), ['overlap', null]],
    ['with the same twice', open(span('09:00', '13:00'), span('09:00', '13:00')), [null, 'overlap']],
    ['closed, whatever it remembers', { isOpen: false, spans: [span('20:00', '')] }, [null]],
  ])('%s', (_, day, problems) => {
    expect(problemsOf([day])).toEqual([problems]);
    const hours = hoursOf([day]);
    if (!problems.includes('missing') && !problems.includes('too-late')) expect(areSound(hours)).toBe(isSound([day]));
  });

  it('that is closed comes back as it was', () => {
    const closed = withOpen(week, MONDAY, false);
    expect(hoursOf(closed)).toEqual([saved[2]]);
    expect(withOpen(closed, MONDAY, true)).toEqual(week);
  });

  it('that was never open begins with usual times', () => {
    expect(withOpen(week, SUNDAY, true)[SUNDAY]).toEqual(open(span('10:00', '18:00')));
  });

  it('is closed by taking its only part away', () => {
    expect(withoutSpan(week, FRIDAY, 0)[FRIDAY]).toEqual({ isOpen: false, spans: [span('18:00', '00:00')] });
    expect(withoutSpan(week, MONDAY, 0)[MONDAY]).toEqual(open(span('14:00', '18:00')));
  });
});

it.each([
  ['13:00', span('14:00', '18:00')],
  ['21:30', span('22:30', '00:00')],
  ['23:00', span('', '')],
  ['00:00', span('', '')],
  ['', span('', '')],
])('goes on an hour after %s', (end, next) => {
  const before = withSpan(withOpen(week, SUNDAY, true), SUNDAY, 0, { to: end });
  expect(withMoreSpans(before, SUNDAY)[SUNDAY]?.spans[1]).toEqual(next);
});

it('copies a day to others, closed ones too', () => {
  const copied = withCopies(week, MONDAY, [FRIDAY, SUNDAY]);
  expect(copied[FRIDAY]).toEqual(week[MONDAY]);
  expect(copied[SUNDAY]).toEqual(week[MONDAY]);
  expect(copied[SATURDAY]).toEqual(week[SATURDAY]);
  expect(hoursOf(withCopies(week, SATURDAY, [MONDAY, FRIDAY]))).toEqual([]);
});

describe('past midnight', () => {
  const late = (day: number, to = '02:00') => withSpan(withOpen(week, day, true), day, 0, { from: '20:00', to });

  it('counts on, and stands in the fields as it was typed', () => {
    const hours = hoursOf(late(FRIDAY));
    expect(hours.at(-1)).toEqual({ weekday: 5, from: '20:00', to: '26:00' });
    expect(weekDraftOf(hours)).toEqual(weekDraftOf(hoursOf(late(FRIDAY))));
    expect(weekDraftOf(hours)[FRIDAY]).toEqual(open(span('20:00', '02:00')));
    expect(endsNextDay(span('20:00', '02:00'))).toBe(true);
    expect(endsNextDay(span('20:00', '00:00'))).toBe(false);
  });

  it('may not reach into what the next day has, from Sunday to Monday neither', () => {
    const before = withOpen(late(SUNDAY, '09:30'), SATURDAY, false);
    expect(problemsOf(before)[MONDAY]).toEqual(['overlap', null]);
    expect(problemsOf(before)[SUNDAY]).toEqual([null]);
    expect(areSound(hoursOf(before))).toBe(false);
    expect(isSound(late(SUNDAY, '09:00'))).toBe(true);
  });
});
