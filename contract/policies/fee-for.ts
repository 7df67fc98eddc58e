import type { ChargedAct, FeeStep, PolicyTerms } from '@/contract/schemas/policy';

const HOUR_MS = 3_600_000;

/** What an act costs. `beforeHours`: the step that decided; null when none did. */
export type Fee = {
  readonly percent: number;
  /** Null when there is no price to take a share of. */
  readonly cents: number | null;
  readonly beforeHours: number | null;
};

type Asked = {
  readonly act: ChargedAct;
  /** What was agreed. */
  readonly priceCents: number | null;
  /** Instants, in ms since the epoch. */
  readonly startsAt: number;
};

type Terms = Pick<PolicyTerms, 'cancelling' | 'moving' | 'noShowPercent'>;

const stepsOf = ({ cancelling, moving }: Terms, act: ChargedAct): readonly FeeStep[] =>
  act === 'cancel' ? cancelling : act === 'move' && moving ? [moving] : [];

/** Until its very beginning a step does not count: what is free until 48 hours before is free at 48 hours. */
const beginningOf = ({ beforeHours }: FeeStep, startsAt: number): number => startsAt - beforeHours * HOUR_MS;

/** Half a cent is let go: a share is rounded down, in the customer's favour. */
const shareOf = (cents: number, percent: number): number => Math.floor((cents * percent) / 100);

/**
 * What a customer's act costs at `now`, by the steps that have begun: the nearest to the appointment decides. Hours are time that
 * passes, also over a change of clocks. Once it has begun, to cancel is not to come.
 */
export function feeFor(terms: Terms, { act, priceCents, startsAt }: Asked, now: number): Fee {
  const [step] = stepsOf(terms, act)
    .filter((one) => now > beginningOf(one, startsAt))
    .sort((one, other) => one.beforeHours - other.beforeHours);
  const begun = act === 'no-show' || (act === 'cancel' && now > startsAt);
  const charged = step?.feePercent ?? 0;
  const percent = begun ? Math.max(terms.noShowPercent, charged) : charged;
  const cents = priceCents === null ? null : shareOf(priceCents, percent);
  const decided = begun && terms.noShowPercent >= charged ? null : (step?.beforeHours ?? null);
  return { percent, cents, beforeHours: decided };
}

/** Until when the fee stays as it is at `now`; null when time changes nothing about it any more. */
export function feeStaysUntil(
  terms: Terms,
  { act, startsAt }: Pick<Asked, 'act' | 'startsAt'>,
  now: number,
): number | null {
  const steps = stepsOf(terms, act);
  const most = Math.max(0, ...steps.map(({ feePercent }) => feePercent));
  const start = act === 'cancel' && terms.noShowPercent > most ? [startsAt] : [];
  const changes = [...steps.map((step) => beginningOf(step, startsAt)), ...start];
  const ahead = changes.filter((at) => at >= now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
