import { describe, expect, it } from 'vitest';
import { daysOfWeek, freeDaysOf, nextFreeDay, weekOfDay } from '@/components/booking/free-times/free-days';

const at = (...instants: string[]) => instants.map((startsAt) => ({ startsAt }));

describe('free days', () => {
  const slots = at('2031-05-09T12:00:00.000Z', '2031-05-09T22:30:00.000Z', '2031-05-12T08:00:00.000Z');

  it('are those of the clocks by which they are looked at', () => {
    const inRome = freeDaysOf(slots, 'Europe/Rome');
    expect([...inRome].map(([day, times]) => [day, times.length])).toEqual([
      ['2031-05-09', 1],
      ['2031-05-10', 1],
      ['2031-05-12', 1],
    ]);
    expect([...freeDaysOf(slots, 'America/New_York').keys()]).toEqual(['2031-05-09', '2031-05-12']);
  });

  it('are jumped to', () => {
    const days = freeDaysOf(slots, 'Europe/Rome');
    expect(nextFreeDay(days, '2031-05-10')).toBe('2031-05-10');
    expect(nextFreeDay(days, '2031-05-11')).toBe('2031-05-12');
    expect(nextFreeDay(days, '2031-05-13')).toBeNull();
  });
});

describe('weeks', () => {
  it('are counted from today, over the end of a month and a change of the clocks', () => {
    expect(daysOfWeek('2027-03-26', 0)).toEqual([
      '2027-03-26',
      '2027-03-27',
      '2027-03-28',
      '2027-03-29',
      '2027-03-30',
      '2027-03-31',
      '2027-04-01',
    ]);
    expect(daysOfWeek('2027-03-26', 1)[0]).toBe('2027-04-02');
  });

  it('tell in which of them a day is', () => {
    expect(['2027-03-25', '2027-03-26', '2027-04-01', '2027-04-02'].map((day) => weekOfDay(day, '2027-03-26'))).toEqual(
      [-1, 0, 0, 1],
    );
  });
});
