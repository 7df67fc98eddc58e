import { expect, it } from 'vitest';
import { firstSimulation, type Simulation, simulated } from '@/components/artist/profile/policy/simulation';
import { serviceView } from '@/components/artist/testing/service-view';
import { POLICY_PRESETS } from '@/contract/policies/presets';

const { usual } = POLICY_PRESETS;
const place = { zone: 'Europe/Rome', currency: 'EUR' };
const now = Date.parse('2027-03-20T09:12:00Z');
const simulation: Simulation = { act: 'cancel', price: '120', startsAt: '2027-03-29T10:00', at: '2027-03-27T10:30' };

const service = (priceCents: number | null) =>
  serviceView({ id: String(priceCents), name: 'Fern', durationMinutes: 60, priceCents, currency: 'EUR' });

it('begins with something that costs something by what most have', () => {
  const services = [service(null), service(8_050)];
  const first = firstSimulation(services, place.zone, now);
  expect(first.price).toBe('80.50');
  expect(simulated(usual, first, place)).toMatchObject({ fee: { percent: 50, cents: 4_025, beforeHours: 48 } });
});

it.each([
  ['a free moment', { at: '2027-03-27T08:59' }, null],
  // The clocks of Rome are put forward in between: 48 hours before ten is nine, not ten.
  ['a moment that costs', { at: '2027-03-27T09:01' }, { percent: 50, cents: 6_000 }],
  ['moving', { act: 'move', at: '2027-03-29T01:00' }, { act: 'move', percent: 25, cents: 3_000 }],
  ['not coming', { act: 'no-show', at: '' }, { act: 'no-show', percent: 100, cents: 12_000 }],
  ['no price', { price: ' ' }, { percent: 50, cents: null, priceCents: null }],
] as const)('reckons %s', (_what, over, fee) => {
  const result = simulated(usual, { ...simulation, ...over }, place);
  if (fee === null) expect(result).toEqual({ problem: null, fee: null });
  else expect(result).toMatchObject({ problem: null, fee });
});

it.each([
  ['price', { price: 'much' }],
  ['startsAt', { startsAt: '' }],
  ['startsAt', { startsAt: '2027-03-28T02:30' }],
  ['at', { at: '' }],
] as const)('asks for another %s: %j', (problem, over) => {
  expect(simulated(usual, { ...simulation, ...over }, place)).toEqual({ problem });
});
