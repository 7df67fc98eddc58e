import type { PolicyTerms } from '@/contract/schemas/policy';

/** Where most artists find theirs, or begin. */
export const POLICY_PRESETS = {
  relaxed: { cancelling: [{ beforeHours: 24, feePercent: 25 }], moving: null, noShowPercent: 50, note: '' },
  usual: {
    cancelling: [
      { beforeHours: 48, feePercent: 50 },
      { beforeHours: 24, feePercent: 100 },
    ],
    moving: { beforeHours: 24, feePercent: 25 },
    noShowPercent: 100,
    note: '',
  },
  strict: {
    cancelling: [
      { beforeHours: 168, feePercent: 25 },
      { beforeHours: 72, feePercent: 50 },
      { beforeHours: 24, feePercent: 100 },
    ],
    moving: { beforeHours: 72, feePercent: 50 },
    noShowPercent: 100,
    note: '',
  },
} as const satisfies Record<string, PolicyTerms>;

/** What whoever has said nothing has. */
export const ALL_FREE: PolicyTerms = { cancelling: [], moving: null, noShowPercent: 0, note: '' };
