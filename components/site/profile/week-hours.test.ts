import { describe, expect, it } from 'vitest';
import { endLabel, hoursElsewhere, isSameClock, weekOf } from '@/components/site/profile/week-hours';

const WEDNESDAY = Date.parse('2031-05-14T08:00:00Z');
const day = (weekday: number, from: string, to: string) => ({ weekday, spans: [{ from, to }] });
const between = (from: string, to: string, now = WEDNESDAY) => ({ from, to, now });

describe('a week of hours', () => {
  it('has seven days from Monday on, each with its spans in order', () => {
    const week = weekOf([
      { weekday: 2, from: '15:00', to: '19:00' },
      { weekday: 2, from: '09:00', to: '12:00' },
    ]);
    expect(week.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(week[1]?.spans.map(({ from }) => from)).toEqual(['09:00', '15:00']);
    expect(week[0]?.spans).toEqual([]);
  });
});

describe('hours by another clock', () => {
  it('are moved by the difference', () => {
    expect(hoursElsewhere(day(3, '10:00', '18:00'), between('Europe/Rome', 'America/New_York'))).toEqual([
      { from: '04:00', to: '12:00', shift: 0 },
    ]);
  });

  it('say when they begin on another day', () => {
    expect(hoursElsewhere(day(3, '08:00', '10:00'), between('Asia/Tokyo', 'America/Los_Angeles'))).toEqual([
      { from: '16:00', to: '18:00', shift: -1 },
    ]);
    expect(hoursElsewhere(day(3, '20:00', '24:00'), between('America/New_York', 'Asia/Kolkata'))).toEqual([
      { from: '05:30', to: '09:30', shift: 1 },
    ]);
  });

  it('end at midnight, not at its beginning', () => {
    expect(hoursElsewhere(day(3, '10:00', '24:00'), between('Europe/Rome', 'Europe/Berlin'))).toEqual([
      { from: '10:00', to: '24:00', shift: 0 },
    ]);
    expect(hoursElsewhere(day(3, '10:00', '18:00'), between('Europe/Rome', 'Asia/Dhaka'))).toEqual([
      { from: '14:00', to: '22:00', shift: 0 },
    ]);
  });

  it('go on past midnight', () => {
    expect(hoursElsewhere(day(3, '22:00', '26:00'), between('Europe/Rome', 'America/New_York'))).toEqual([
      { from: '16:00', to: '20:00', shift: 0 },
    ]);
    expect(['23:30', '24:00', '26:05'].map(endLabel)).toEqual(['23:30', '24:00', '02:05']);
  });

  it('take the difference of the next such day: America changes its clocks two weeks before Europe', () => {
    const saturday = Date.parse('2031-03-08T12:00:00Z');
    const zones = between('Europe/Rome', 'America/New_York', saturday);
    expect(hoursElsewhere(day(6, '10:00', '12:00'), zones)).toEqual([{ from: '04:00', to: '06:00', shift: 0 }]);
    expect(hoursElsewhere(day(1, '10:00', '12:00'), zones)).toEqual([{ from: '05:00', to: '07:00', shift: 0 }]);
  });
});

it('knows clocks that agree under two names', () => {
  expect(isSameClock('Europe/Rome', 'Europe/Berlin', WEDNESDAY)).toBe(true);
  expect(isSameClock('Europe/Rome', 'Europe/London', WEDNESDAY)).toBe(false);
});
