import { describe, expect, it } from 'vitest';
import { daysLater, lengthened, movedTo, resizedTo, type Sheet, stepped } from '@/components/calendar/moving/moved';
import { obstacleTo } from '@/components/calendar/moving/obstacles';
import { entryOf } from '@/components/calendar/testing/calendar-of';
import { dayOf, LONG, SHORT, USUAL } from '@/components/calendar/testing/days-of';
import { axisOf } from '@/components/calendar/time/axis';
import type { DayClock } from '@/components/calendar/time/day-clock';

const at = (instant: string) => Date.parse(instant);
const sheetOf = (...days: readonly DayClock[]): Sheet => ({ days, axis: axisOf(days), slotMinutes: 15 });
const place = (startsAt: string, minutes = 60) => ({ startsAt: at(startsAt), minutes });
const BEFORE = dayOf('2027-03-27', ['2027-03-26T23:00Z', '2027-03-27T23:00Z', 1]);

describe('moving', () => {
  it('keeps the time of the clock from the day before they change to the day after', () => {
    const spring = sheetOf(BEFORE, SHORT);
    expect(daysLater(place('2027-03-27T09:00Z'), spring, 1)).toEqual(place('2027-03-28T08:00Z'));
    expect(daysLater(place('2027-03-28T08:00Z'), spring, -1)).toEqual(place('2027-03-27T09:00Z'));
    const autumn = sheetOf(USUAL, LONG);
    expect(daysLater(place('2027-10-30T08:00Z'), autumn, 1)).toEqual(place('2027-10-31T09:00Z'));
    expect(movedTo(place('2027-10-30T08:00Z'), autumn, LONG, 11 * 60)).toEqual(place('2027-10-31T09:00Z'));
  });

  it('comes to the end of an hour that is skipped, and to the first pass of one that comes twice', () => {
    expect(daysLater(place('2027-03-27T01:30Z'), sheetOf(BEFORE, SHORT), 1)).toEqual(place('2027-03-28T01:00Z'));
    expect(daysLater(place('2027-10-30T00:30Z'), sheetOf(USUAL, LONG), 1)).toEqual(place('2027-10-31T00:30Z'));
  });

  it('goes by steps to the nearest one, over midnight and over changes, but not off the page', () => {
    const sheet = sheetOf(USUAL, LONG);
    expect(movedTo(place('2027-10-30T08:00Z'), sheet, USUAL, 10 * 60 + 8)).toEqual(place('2027-10-30T07:15Z'));
    expect(stepped(place('2027-10-30T21:55Z'), sheet, 1)).toEqual(place('2027-10-30T22:10Z'));
    expect(stepped(place('2027-10-31T00:45Z'), sheet, 1)).toEqual(place('2027-10-31T01:00Z'));
    expect(stepped(place('2027-10-29T22:00Z'), sheet, -1)).toEqual(place('2027-10-29T22:00Z'));
    expect(daysLater(place('2027-10-31T09:00Z'), sheet, 1)).toEqual(place('2027-10-31T09:00Z'));
    expect(movedTo(place('2027-10-30T08:00Z'), sheet, USUAL, 26 * 60).startsAt).toBe(at('2027-10-30T21:45Z'));
  });

  it('makes longer and shorter by steps, never nothing and never more than a day', () => {
    const sheet = sheetOf(USUAL);
    const hour = place('2027-10-30T08:00Z');
    expect(resizedTo(hour, sheet, USUAL, 12 * 60 - 5).minutes).toBe(120);
    expect(resizedTo(hour, sheet, USUAL, 60).minutes).toBe(15);
    expect([lengthened(hour, sheet, 2).minutes, lengthened(hour, sheet, -9).minutes]).toEqual([90, 15]);
    expect(lengthened(hour, sheet, 500).minutes).toBe(24 * 60);
    expect(lengthened({ ...hour, minutes: 10 }, sheet, -1).minutes).toBe(10);
  });
});

describe('what stands against a time', () => {
  const own = entryOf({ id: 'own', startsAt: '2027-10-30T08:00:00.000Z' }, { bufferAfterMinutes: 10 });
  const other = entryOf({ id: 'other', startsAt: '2027-10-30T10:00:00.000Z' }, { bufferBeforeMinutes: 20 });
  const openings = [
    { from: '2027-10-30T07:00Z', to: '2027-10-30T08:00Z' },
    { from: '2027-10-30T08:00Z', to: '2027-10-30T12:00Z' },
  ];
  const calendar = { entries: [own, other], openings, hasHours: true };
  const against = (startsAt: string, minutes = 60, over = {}) =>
    obstacleTo({
      ...{ place: place(startsAt, minutes), entry: own, now: at('2027-10-01T00:00Z') },
      calendar: { ...calendar, ...over },
    })?.name ?? null;

  it('is what is given away, with the buffers of both; never the booking itself', () => {
    expect(against('2027-10-30T08:15Z')).toBeNull();
    expect(against('2027-10-30T08:30Z')).toBeNull();
    expect(against('2027-10-30T08:35Z')).toBe('taken');
    expect(against('2027-10-30T08:00Z', 95)).toBe('taken');
    expect(against('2027-10-30T11:00Z')).toBeNull();
  });

  it('is that it has passed, and else that nobody works then', () => {
    expect(against('2027-09-30T08:00Z')).toBe('past');
    expect(against('2027-10-30T07:30Z')).toBeNull();
    expect(against('2027-10-30T11:30Z')).toBe('closed');
    expect(against('2027-10-30T11:30Z', 60, { openings: [], hasHours: false })).toBeNull();
  });
});
