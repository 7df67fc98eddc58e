import { centsOf, centsText } from '@/components/booking/money';
import { instantOfWallTime, wallTimeAt } from '@/components/booking/wall-time';
import { feeFor } from '@/contract/policies/fee-for';
import type { ServiceView } from '@/contract/schemas/artist';
import type { ChargedAct, FeeSnapshot, PolicyTerms } from '@/contract/schemas/policy';

/** What if? `startsAt` and `at` are wall-clock times as their fields have them. */
export type Simulation = {
  readonly act: ChargedAct;
  readonly price: string;
  readonly startsAt: string;
  readonly at: string;
};

const HOUR_MS = 3_600_000;
const AHEAD_HOURS = 7 * 24;
/** Within the steps of most. */
const BEFORE_HOURS = 30;

/** An appointment in a week, called off the day before. */
export function firstSimulation(services: readonly ServiceView[], zone: string, now: number): Simulation {
  const wall = `${wallTimeAt(now + AHEAD_HOURS * HOUR_MS, zone).slice(0, 'YYYY-MM-DD'.length)}T14:00`;
  const startsAt = instantOfWallTime(wall, zone) ?? now;
  const priced = services.find(({ priceCents }) => priceCents !== null);
  return {
    act: 'cancel',
    price: centsText(priced?.priceCents ?? 10_000),
    startsAt: wall,
    at: wallTimeAt(startsAt - BEFORE_HOURS * HOUR_MS, zone),
  };
}

export type Simulated =
  | { readonly problem: 'price' | 'startsAt' | 'at' }
  | { readonly problem: null; readonly fee: FeeSnapshot | null };

type Place = { readonly zone: string; readonly currency: string };

/** The fee by these terms; null when it is free. Without a price it is a share. */
export function simulated(terms: PolicyTerms, simulation: Simulation, { zone, currency }: Place): Simulated {
  const { act, price } = simulation;
  const priceCents = price.trim() === '' ? null : centsOf(price);
  if (priceCents === null && price.trim() !== '') return { problem: 'price' };
  const startsAt = instantOfWallTime(simulation.startsAt, zone);
  if (startsAt === null) return { problem: 'startsAt' };
  const now = act === 'no-show' ? startsAt : instantOfWallTime(simulation.at, zone);
  if (now === null) return { problem: 'at' };
  const fee = feeFor(terms, { act, priceCents, startsAt }, now);
  return { problem: null, fee: fee.percent === 0 ? null : { act, ...fee, priceCents, currency } };
}
