import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_FREE, POLICY_PRESETS } from '@/contract/policies/presets';
import { PolicyTerms } from '@/contract/schemas/policy';
import { setPolicy } from '@/server/domain/artists/set-policy';
import { artistById } from '@/server/domain/directory/queries';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const { usual, strict } = POLICY_PRESETS;
const versions = (artistId: string) =>
  s.deps.db.prisma.policy.findMany({ where: { artistId }, orderBy: { number: 'asc' } });

describe('setPolicy', () => {
  it('adds a version that everybody sees; the same terms add none', async () => {
    const { mira } = s;
    expect(await artistById(s.deps, { artistId: mira.artist.id })).toMatchObject({ policy: null });
    expect(await setPolicy(mira, { ...usual, cancelling: [...usual.cancelling].reverse() })).toMatchObject({
      policy: { number: 1, terms: usual },
    });
    expect(await setPolicy(mira, usual)).toMatchObject({ policy: { number: 1 } });
    expect(await setPolicy(mira, { ...usual, note: 'Ask me.' })).toMatchObject({ policy: { number: 2 } });
    expect(await artistById(s.deps, { artistId: mira.artist.id })).toMatchObject({
      policy: { number: 2, terms: { ...usual, note: 'Ask me.' } },
    });
    expect(await setPolicy(mira, ALL_FREE)).toMatchObject({ policy: { number: 3, terms: ALL_FREE } });
    expect(await versions(mira.artist.id)).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  it('keeps versions apart that come at once', async () => {
    const { jonas } = s;
    await Promise.all(['a', 'b', 'c', 'd'].map((note) => setPolicy(jonas, { ...strict, note })));
    expect((await versions(jonas.artist.id)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    [
      'two steps at one time',
      [
        { beforeHours: 24, feePercent: 50 },
        { beforeHours: 24, feePercent: 60 },
      ],
      100,
    ],
    [
      'a later one that costs less',
      [
        { beforeHours: 48, feePercent: 60 },
        { beforeHours: 24, feePercent: 50 },
      ],
      100,
    ],
    ['staying away for less than cancelling', [{ beforeHours: 24, feePercent: 50 }], 20],
  ])('refuses %s, and nothing is saved', async (_what, cancelling, noShowPercent) => {
    const { anika } = s;
    await expect(setPolicy(anika, { ...usual, cancelling, noShowPercent })).rejects.toMatchObject({
      code: 'artist.policy-invalid',
    });
    expect(await versions(anika.artist.id)).toEqual([]);
  });

  it('is for artists', async () => {
    await expect(setPolicy(s.tom, usual)).rejects.toMatchObject({ code: 'artist.required' });
  });
});

describe('PolicyTerms', () => {
  const step = (beforeHours: number, feePercent: number) => ({ beforeHours, feePercent });
  it.each([
    ['0 percent', { cancelling: [step(24, 0)] }],
    ['101 percent', { cancelling: [step(24, 101)] }],
    ['half a percent', { cancelling: [step(24, 50.5)] }],
    ['no hours', { cancelling: [step(0, 50)] }],
    ['a year of hours', { moving: step(8_760, 50) }],
    ['five steps', { cancelling: [1, 2, 3, 4, 5].map((at) => step(at, 60 - at)) }],
    ['more than everything for not coming', { noShowPercent: 101 }],
    ['a novel', { note: 'x'.repeat(401) }],
    ['what nobody knows', { deposit: 20 }],
  ])('takes no %s', (_what, wrong) => {
    expect(PolicyTerms.safeParse({ ...usual, ...wrong }).success).toBe(false);
  });
});
