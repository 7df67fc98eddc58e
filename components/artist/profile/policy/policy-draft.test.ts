import { describe, expect, it } from 'vitest';
import {
  isPolicySound,
  type PolicyDraft,
  policyDraftOf,
  policyProblems,
  termsOf,
  withStep,
} from '@/components/artist/profile/policy/policy-draft';
import { ALL_FREE, POLICY_PRESETS } from '@/contract/policies/presets';
import { areTermsSound } from '@/contract/policies/sound-terms';

const { usual } = POLICY_PRESETS;
const draft = (steps: readonly (readonly [string, string])[], over: Partial<PolicyDraft> = {}): PolicyDraft => ({
  ...policyDraftOf({ ...usual, moving: null }),
  steps: steps.map(([hours, percent], id) => ({ id, hours, percent })),
  ...over,
});

it.each(Object.entries({ ...POLICY_PRESETS, free: ALL_FREE }))(
  'brings back what it was made of: %s',
  (_name, terms) => {
    expect(termsOf(policyDraftOf(terms))).toEqual(terms);
  },
);

it('takes steps in any order, and figures as people write them', () => {
  const typed = draft([
    ['24', '100 %'],
    [' 48 ', '50%'],
  ]);
  expect(termsOf(typed)?.cancelling).toEqual(usual.cancelling);
});

describe('what is wrong', () => {
  it.each([
    ['no hours', [['', '50']], [{ hours: 'hours' }]],
    ['hours without end', [['2161', '50']], [{ hours: 'hours' }]],
    ['part of an hour', [['1.5', '50']], [{ hours: 'hours' }]],
    ['nothing', [['24', '0']], [{ percent: 'percent' }]],
    ['more than everything', [['24', '101']], [{ percent: 'percent' }]],
    ['a word', [['24', 'half']], [{ percent: 'percent' }]],
    [
      'the same time twice',
      [
        ['24', '50'],
        ['24', '60'],
      ],
      [{}, { hours: 'twice' }],
    ],
    [
      'less for later',
      [
        ['48', '50'],
        ['24', '40'],
      ],
      [{}, { percent: 'less' }],
    ],
    [
      'the same for later',
      [
        ['24', '50'],
        ['48', '50'],
      ],
      [{ percent: 'less' }, {}],
    ],
  ] as const)('stands beside its field: %s', (_what, steps, expected) => {
    const problems = policyProblems(draft(steps));
    expect(problems.steps).toEqual(expected);
    expect(termsOf(draft(steps))).toBeNull();
  });

  it.each([
    ['', 'noShow'],
    ['101', 'noShow'],
    ['99', 'noShowLess'],
    ['100', null],
  ])('with not coming for “%s”: %s', (noShow, expected) => {
    expect(policyProblems(draft([['24', '100']], { noShow })).noShow).toBe(expected);
  });

  it('is the same that the server would refuse', () => {
    for (const steps of [
      [
        ['48', '50'],
        ['24', '50'],
      ],
      [
        ['48', '50'],
        ['24', '60'],
      ],
      [
        ['24', '5'],
        ['24', '6'],
      ],
    ] as const) {
      const cancelling = steps.map(([hours, percent]) => ({ beforeHours: Number(hours), feePercent: Number(percent) }));
      const sound = areTermsSound({ cancelling, noShowPercent: 100 });
      expect(isPolicySound(policyProblems(draft(steps)))).toBe(sound);
    }
  });
});

it('adds a step that is nearer, with a row of its own', () => {
  const more = withStep(withStep(draft([])));
  expect(more.steps).toMatchObject([
    { hours: '48', percent: '50' },
    { hours: '24', percent: '' },
  ]);
  expect(new Set(more.steps.map(({ id }) => id)).size).toBe(2);
});
