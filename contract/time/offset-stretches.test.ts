import { describe, expect, it } from 'vitest';
import { instantIn, offsetStretches } from '@/contract/time/offset-stretches';
import { instantOf } from '@/contract/time/wall-time';

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number) => new Date(instant).toISOString();
const wall = (text: string) => Date.parse(`${text}Z`);
const berlin = (from: string, to: string) => offsetStretches('Europe/Berlin', at(from), at(to));

it('has one stretch where nothing changes', () => {
  const [from, to] = [at('2027-01-01T00:00Z'), at('2027-02-01T00:00Z')];
  expect(offsetStretches('Asia/Kolkata', from, to)).toEqual([{ from, to, offset: 5.5 * 3_600_000 }]);
});

describe('when the clocks go forward', () => {
  const spring = berlin('2027-03-27T00:00Z', '2027-03-30T00:00Z');

  it('has two stretches that meet', () => {
    expect(spring.map(({ offset }) => offset / 3_600_000)).toEqual([1, 2]);
    expect(iso(spring[1]?.from ?? 0)).toBe('2027-03-28T01:00:00.000Z');
    expect(spring[0]?.to).toBe(spring[1]?.from);
  });

  it('moves a skipped time to the skip', () => {
    expect(iso(instantIn(spring, wall('2027-03-28T01:59')))).toBe('2027-03-28T00:59:00.000Z');
    expect(iso(instantIn(spring, wall('2027-03-28T02:30')))).toBe('2027-03-28T01:00:00.000Z');
    expect(iso(instantIn(spring, wall('2027-03-28T03:00')))).toBe('2027-03-28T01:00:00.000Z');
  });
});

describe('when the clocks go back', () => {
  const autumn = berlin('2027-10-30T00:00Z', '2027-11-02T00:00Z');

  it('means the first of a time that comes twice, as everywhere', () => {
    expect(iso(instantIn(autumn, wall('2027-10-31T02:30')))).toBe('2027-10-31T00:30:00.000Z');
    expect(instantOf({ wall: '2027-10-31T02:30', zone: 'Europe/Berlin' })).toEqual(new Date('2027-10-31T00:30Z'));
    expect(iso(instantIn(autumn, wall('2027-10-31T03:00')))).toBe('2027-10-31T02:00:00.000Z');
  });
});
