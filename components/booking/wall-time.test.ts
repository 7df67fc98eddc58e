import { describe, expect, it } from 'vitest';
import { instantOfWallTime, instantsOfWallTime, wallTimeAt } from '@/components/booking/wall-time';

const iso = (wall: string, zone: string) => {
  const instant = instantOfWallTime(wall, zone);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('wall time', () => {
  it('finds the instant in summer and winter', () => {
    expect(iso('2031-05-09T14:30', 'Europe/Rome')).toBe('2031-05-09T12:30:00.000Z');
    expect(iso('2031-01-09T14:30', 'Europe/Rome')).toBe('2031-01-09T13:30:00.000Z');
    expect(iso('2031-01-09T14:30', 'Asia/Kolkata')).toBe('2031-01-09T09:00:00.000Z');
  });

  it('knows that the clocks jump over half past two', () => {
    expect(iso('2027-03-28T02:30', 'Europe/Berlin')).toBeNull();
  });

  it('takes the first of two half past twos', () => {
    expect(iso('2027-10-31T02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('knows both, where clocks are put back by an hour or by half of one', () => {
    const both = (wall: string, zone: string) => instantsOfWallTime(wall, zone).map((at) => new Date(at).toISOString());
    expect(both('2027-10-31T02:30', 'Europe/Berlin')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']);
    expect(both('2027-04-04T01:45', 'Australia/Lord_Howe')).toEqual([
      '2027-04-03T14:45:00.000Z',
      '2027-04-03T15:15:00.000Z',
    ]);
    expect(both('2027-10-31T03:30', 'Europe/Berlin')).toHaveLength(1);
  });

  it('reads the clock of a zone', () => {
    expect(wallTimeAt(Date.parse('2031-05-09T22:30:00Z'), 'Europe/Rome')).toBe('2031-05-10T00:30');
  });
});
