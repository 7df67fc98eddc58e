import { PolicyView } from '@/contract/schemas/policy';

/** What {@link presentPolicy} needs of a version. */
export const POLICY_PARTS = { select: { number: true, terms: true } } as const;

/** The newest version first, and no other. */
export const POLICY_IN_FORCE = { ...POLICY_PARTS, orderBy: { number: 'desc' }, take: 1 } as const;

type PolicyRow = { readonly number: number; readonly terms: unknown };

/** One version of a policy, as everybody may see it. The column holds what `setPolicy` has checked. */
export const presentPolicy = (row: PolicyRow): PolicyView => PolicyView.parse(row);
