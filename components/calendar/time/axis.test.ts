import { describe, expect, it } from 'vitest';
import { dayOf, LONG, SHORT, USUAL } from '@/components/calendar/testing/days-of';
import { axisOf, extentOf, hoursOn, instantAt, rowsOf } from '@/components/calendar/time/axis';
import { type DayClock, instantOf, MINUTE_MS, shownAt } from '@/components/calendar/time/day-clock';

const at = (instant: string) => Date.parse(instant);
const rows = (days: readonly DayClock[], day: DayClock, from: string, to: string) =>
  rowsOf(axisOf(days), day, at(from), at(to)).map(({ top, bottom }) => [top / 60, bottom / 60]);

describe('the hours beside some days', () => {
  it('are twenty-four, also when one of the days lacks one', () => {
    expect(axisOf([USUAL, SHORT]).minutes).toBe(24 * 60);
    expect(hoursOn(axisOf([SHORT])).map(({ minute }) => minute / 60)).toEqual([...Array(24).keys()]);
  });

  it('are twenty-five when one of the days has one twice, which stands twice', () => {
    const axis = axisOf([USUAL, LONG]);
    expect(axis.minutes).toBe(25 * 60);
    expect(
      hoursOn(axis)
        .map(({ minute, again }) => `${minute / 60}${again ? '+' : ''}`)
        .slice(1, 6),
    ).toEqual(['1', '2', '2+', '3', '4']);
  });

  it('stand at half hours where clocks are put back by one', () => {
    const day = dayOf(
      '2027-04-04',
      ['2027-04-03T13:00Z', '2027-04-03T15:00Z', 11],
      ['2027-04-03T15:00Z', '2027-04-04T13:30Z', 10.5],
    );
    expect(axisOf([day]).minutes).toBe(24.5 * 60);
  });
});

describe('a time on a day', () => {
  it('stands at what the clocks show, before and after they change', () => {
    expect(rows([USUAL], USUAL, '2027-10-30T07:15Z', '2027-10-30T08:45Z')).toEqual([[9.25, 10.75]]);
    expect(rows([SHORT], SHORT, '2027-03-28T08:00Z', '2027-03-28T09:00Z')).toEqual([[10, 11]]);
    expect(rows([USUAL, LONG], LONG, '2027-10-31T08:00Z', '2027-10-31T09:00Z')).toEqual([[10, 11]]);
    // Below the hour that Sunday has twice.
    expect(rows([USUAL, LONG], USUAL, '2027-10-30T07:00Z', '2027-10-30T08:00Z')).toEqual([[10, 11]]);
  });

  it('leaves out the hour that the clocks skip, and the second place of one that this day has but once', () => {
    expect(rows([SHORT], SHORT, '2027-03-28T00:00Z', '2027-03-28T02:00Z')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(rows([USUAL, LONG], USUAL, '2027-10-29T23:00Z', '2027-10-30T02:00Z')).toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect(extentOf(axisOf([USUAL, LONG]), USUAL, at('2027-10-29T23:00Z'), at('2027-10-30T02:00Z'))).toEqual({
      top: 60,
      bottom: 300,
    });
  });

  it('tells the two passes of one hour apart', () => {
    expect(rows([LONG], LONG, '2027-10-31T00:00Z', '2027-10-31T01:00Z')).toEqual([[2, 3]]);
    expect(rows([LONG], LONG, '2027-10-31T01:00Z', '2027-10-31T02:00Z')).toEqual([[3, 4]]);
    expect(rows([LONG], LONG, '2027-10-30T23:30Z', '2027-10-31T02:30Z')).toEqual([[1.5, 4.5]]);
  });

  it('is cut at midnight, and not there on other days', () => {
    expect(rows([USUAL], USUAL, '2027-10-30T21:00Z', '2027-10-31T02:00Z')).toEqual([[23, 24]]);
    expect(rows([LONG], LONG, '2027-10-30T21:00Z', '2027-10-30T23:00Z')).toEqual([[0, 1]]);
    expect(rows([USUAL], USUAL, '2027-11-02T09:00Z', '2027-11-02T10:00Z')).toEqual([]);
  });
});

describe('what a hand points at', () => {
  it.each([
    ['a usual day', [USUAL], USUAL, 9.4, '2027-10-30T07:15:00.000Z'],
    ['the hour before the clocks skip one', [SHORT], SHORT, 1.75, '2027-03-28T00:45:00.000Z'],
    ['the hour that they skip', [SHORT], SHORT, 2.5, '2027-03-28T01:00:00.000Z'],
    ['the hour after it', [SHORT], SHORT, 3.25, '2027-03-28T01:15:00.000Z'],
    ['the first pass of an hour', [LONG], LONG, 2.5, '2027-10-31T00:30:00.000Z'],
    ['the second pass', [LONG], LONG, 3.5, '2027-10-31T01:30:00.000Z'],
    ['what comes after both', [LONG], LONG, 4, '2027-10-31T02:00:00.000Z'],
    ['above all', [USUAL], USUAL, -1, '2027-10-29T22:00:00.000Z'],
    ['below all', [USUAL], USUAL, 30, '2027-10-30T22:00:00.000Z'],
  ] as const)('is the time that stands there: %s', (_, days, day, hours, expected) => {
    expect(new Date(instantAt(axisOf(days), day, hours * 60, 15)).toISOString()).toBe(expected);
  });

  it.each([USUAL, SHORT, LONG])('is where that time stands, all day long: $day', (day) => {
    const axis = axisOf([USUAL, SHORT, LONG]);
    for (let instant = day.from; instant < day.to; instant += 5 * MINUTE_MS) {
      const top = extentOf(axis, day, instant, instant + MINUTE_MS)?.top ?? Number.NaN;
      expect(instantAt(axis, day, top, 5)).toBe(instant);
      expect(instantOf(day, shownAt(day, instant))).toBe(instant);
    }
  });
});
