import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallOf } from '@/contract/time/wall-time';

const zone = 'Europe/Berlin';
const at = (wall: string, where = zone, later = false) => {
  const instant = instantOf({ wall, zone: where, later });
  return instant === 'no-such-time' ? instant : instant.toISOString();
};

describe('instantOf', () => {
  it('refuses a time that the clocks skip in spring', () => {
    expect(at('2027-03-28T01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(at('2027-03-28T02:00')).toBe('no-such-time');
    expect(at('2027-03-28T02:30')).toBe('no-such-time');
    expect(at('2027-03-28T03:00')).toBe('2027-03-28T01:00:00.000Z');
  });

  it('takes the earlier of two equal times in autumn', () => {
    expect(at('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('takes the later one when it is meant, and knows no later one of a time that comes once', () => {
    expect(at('2027-10-31T02:30', zone, true)).toBe('2027-10-31T01:30:00.000Z');
    expect(at('2027-10-31T02:59', zone, true)).toBe('2027-10-31T01:59:00.000Z');
    for (const once of ['2027-10-31T01:59', '2027-10-31T03:00', '2027-06-01T12:00', '2027-03-28T02:30'])
      expect(at(once, zone, true)).toBe('no-such-time');
  });

  it('knows that days have 23, 24 or 25 hours', () => {
    const hours = (from: string, to: string) => (Date.parse(at(to)) - Date.parse(at(from))) / 3_600_000;
    expect(hours('2027-03-28T00:00', '2027-03-29T00:00')).toBe(23);
    expect(hours('2027-06-01T00:00', '2027-06-02T00:00')).toBe(24);
    expect(hours('2027-10-31T00:00', '2027-11-01T00:00')).toBe(25);
  });

  it('keeps nine o’clock at nine over a change of the clocks: seven days are not always 168 hours', () => {
    expect(at('2027-03-26T09:00')).toBe('2027-03-26T08:00:00.000Z');
    expect(at('2027-04-02T09:00')).toBe('2027-04-02T07:00:00.000Z');
  });

  it('refuses days that the calendar lacks', () => {
    expect(at('2027-02-29T10:00')).toBe('no-such-time');
    expect(at('2028-02-29T10:00')).toBe('2028-02-29T09:00:00.000Z');
  });

  it('handles half-hour changes and zones without any', () => {
    expect(at('2027-10-03T02:15', 'Australia/Lord_Howe')).toBe('no-such-time');
    expect(at('2027-06-01T12:00', 'Asia/Kolkata')).toBe('2027-06-01T06:30:00.000Z');
  });
});

describe('wallOf', () => {
  it('reads the same wall time from both instants of a doubled hour', () => {
    expect(wallOf(new Date('2027-10-31T00:30:00Z'), zone)).toBe('2027-10-31T02:30');
    expect(wallOf(new Date('2027-10-31T01:30:00Z'), zone)).toBe('2027-10-31T02:30');
  });

  it('undoes instantOf wherever the time exists', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(minute, zones, (minutes, where) => {
        const wall = wallOf(new Date(minutes * 60_000), where);
        const instant = instantOf({ wall, zone: where });
        expect(instant === 'no-such-time' ? instant : wallOf(instant, where)).toBe(wall);
      }),
      { numRuns: 300 },
    );
  });
});
