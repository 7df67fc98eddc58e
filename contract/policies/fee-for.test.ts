import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeFor, feeStaysUntil } from '@/contract/policies/fee-for';
import { POLICY_PRESETS } from '@/contract/policies/presets';
import { areTermsSound, inStepOrder } from '@/contract/policies/sound-terms';
import type { PolicyTerms } from '@/contract/schemas/policy';

const HOUR_MS = 3_600_000;
const startsAt = Date.parse('2027-03-29T10:00:00Z');
const hoursBefore = (hours: number, ms = 0) => startsAt - hours * HOUR_MS + ms;

const terms: PolicyTerms = {
  cancelling: [
    { beforeHours: 48, feePercent: 50 },
    { beforeHours: 24, feePercent: 80 },
  ],
  moving: { beforeHours: 72, feePercent: 25 },
  noShowPercent: 100,
  note: '',
};
const asked = { act: 'cancel', priceCents: 12_000, startsAt } as const;

describe('feeFor', () => {
  it.each([
    ['a week before', hoursBefore(168), { percent: 0, cents: 0, beforeHours: null }],
    ['at 48 hours to the moment', hoursBefore(48), { percent: 0, cents: 0, beforeHours: null }],
    ['a moment later', hoursBefore(48, 1), { percent: 50, cents: 6_000, beforeHours: 48 }],
    ['at 24 hours to the moment', hoursBefore(24), { percent: 50, cents: 6_000, beforeHours: 48 }],
    ['a moment later still', hoursBefore(24, 1), { percent: 80, cents: 9_600, beforeHours: 24 }],
    ['a moment before it begins', hoursBefore(0, -1), { percent: 80, cents: 9_600, beforeHours: 24 }],
    ['when it begins', startsAt, { percent: 80, cents: 9_600, beforeHours: 24 }],
    ['a moment after', startsAt + 1, { percent: 100, cents: 12_000, beforeHours: null }],
    ['long after', hoursBefore(-500), { percent: 100, cents: 12_000, beforeHours: null }],
  ])('%s', (_when, now, fee) => {
    expect(feeFor(terms, asked, now)).toEqual(fee);
  });

  it('reckons moves by their own step, and not to come at any time', () => {
    expect(feeFor(terms, { ...asked, act: 'move' }, hoursBefore(72))).toMatchObject({ percent: 0 });
    expect(feeFor(terms, { ...asked, act: 'move' }, hoursBefore(1))).toMatchObject({ percent: 25, beforeHours: 72 });
    expect(feeFor({ ...terms, moving: null }, { ...asked, act: 'move' }, hoursBefore(1))).toMatchObject({ percent: 0 });
    expect(feeFor(terms, { ...asked, act: 'no-show' }, hoursBefore(-2))).toEqual({
      percent: 100,
      cents: 12_000,
      beforeHours: null,
    });
  });

  it('is a share alone where no price was agreed', () => {
    expect(feeFor(terms, { ...asked, priceCents: null }, hoursBefore(1))).toMatchObject({ percent: 80, cents: null });
  });

  it('lets half a cent go', () => {
    expect(feeFor(terms, { ...asked, priceCents: 33 }, hoursBefore(47))).toMatchObject({ cents: 16 });
  });

  it('counts hours that pass when the clocks change: 48 hours are not two days then', () => {
    // Clocks of Rome are put forward on 28 March 2027: two days before noon on the 29th is 47 hours.
    const noonTwoDaysBefore = Date.parse('2027-03-27T11:00:00Z');
    expect(startsAt - noonTwoDaysBefore).toBe(47 * HOUR_MS);
    expect(feeFor(terms, asked, noonTwoDaysBefore)).toMatchObject({ percent: 50 });
    expect(feeFor(terms, asked, noonTwoDaysBefore - HOUR_MS)).toMatchObject({ percent: 0 });
  });
});

describe('feeStaysUntil', () => {
  it.each([
    [hoursBefore(100), hoursBefore(48)],
    [hoursBefore(48), hoursBefore(48)],
    [hoursBefore(47), hoursBefore(24)],
    [hoursBefore(23), startsAt],
    [startsAt, startsAt],
    [startsAt + 1, null],
  ])('at %d: %s', (now, until) => {
    expect(feeStaysUntil(terms, asked, now)).toBe(until);
  });
});

const step = fc.record({
  beforeHours: fc.integer({ min: 1, max: 2_160 }),
  feePercent: fc.integer({ min: 1, max: 100 }),
});
const anyTerms = fc.record({
  cancelling: fc.array(step, { maxLength: 4 }),
  moving: fc.option(step),
  noShowPercent: fc.integer({ min: 0, max: 100 }),
});
const anyAct = fc.constantFrom('cancel', 'move', 'no-show');
const anyPrice = fc.integer({ min: 0, max: 100_000_000 });
const anyMoment = fc.integer({ min: -3_000 * HOUR_MS, max: 100 * HOUR_MS }).map((ms) => startsAt + ms);

describe('of whatever terms, a fee', () => {
  it('is never more than the price, nor less than nothing, and its share to the cent', () => {
    fc.assert(
      fc.property(anyTerms, anyAct, anyPrice, anyMoment, (some, act, priceCents, now) => {
        const { percent, cents } = feeFor(some, { act, priceCents, startsAt }, now);
        expect(cents).toBeGreaterThanOrEqual(0);
        expect(cents).toBeLessThanOrEqual(priceCents);
        const exact = BigInt(priceCents) * BigInt(percent);
        expect(BigInt(cents ?? -1)).toBe(exact / 100n);
      }),
    );
  });

  it('grows with time when the steps do', () => {
    fc.assert(
      fc.property(anyTerms, anyAct, anyPrice, anyMoment, anyMoment, (some, act, priceCents, one, other) => {
        fc.pre(areTermsSound(some));
        const fees = [one, other].sort((a, b) => a - b).map((now) => feeFor(some, { act, priceCents, startsAt }, now));
        expect(fees[0]?.percent).toBeLessThanOrEqual(fees[1]?.percent ?? -1);
      }),
    );
  });

  it('stays as it is for as long as it says, and by steps no longer', () => {
    fc.assert(
      fc.property(anyTerms, fc.constantFrom('cancel', 'move'), anyMoment, (some, act, now) => {
        const until = feeStaysUntil(some, { act, startsAt }, now);
        const at = (moment: number) => feeFor(some, { act, priceCents: 100, startsAt }, moment);
        if (until !== null) expect(at(until)).toEqual(at(now));
        if (until !== null && areTermsSound(some)) expect(at(until + 1)).not.toEqual(at(now));
      }),
    );
  });
});

describe('areTermsSound', () => {
  const steps = (...list: readonly (readonly [number, number])[]) =>
    list.map(([beforeHours, feePercent]) => ({ beforeHours, feePercent }));

  it.each([
    ['nothing at all', steps(), 0, true],
    ['steps in any order', steps([24, 100], [48, 50]), 100, true],
    ['two that begin at once', steps([24, 50], [24, 100]), 100, false],
    ['a nearer one that costs less', steps([48, 80], [24, 50]), 100, false],
    ['a nearer one that costs the same', steps([48, 50], [24, 50]), 100, false],
    ['staying away for less than cancelling', steps([48, 50]), 49, false],
  ])('%s', (_what, cancelling, noShowPercent, sound) => {
    expect(areTermsSound({ cancelling, noShowPercent })).toBe(sound);
  });

  it('holds for what artists are offered to begin with', () => {
    for (const preset of Object.values(POLICY_PRESETS)) {
      expect(areTermsSound(preset)).toBe(true);
      expect(inStepOrder(preset.cancelling)).toEqual(preset.cancelling);
    }
  });
});
