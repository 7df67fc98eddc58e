import { expect, it } from 'vitest';
import { standingOf } from '@/components/console/conversations/standing';

const BOOKINGS = [
  { status: 'cancelled', count: 2 },
  { status: 'completed', count: 3 },
  { status: 'confirmed', count: 1 },
  { status: 'requested', count: 1 },
] as const;

it('puts what waits first and only counts what is over', () => {
  const { shown, past } = standingOf(BOOKINGS, false);
  expect(shown.map(({ status }) => status)).toEqual(['requested', 'confirmed']);
  expect(past).toBe(5);
});

it('shows everything where there is room', () => {
  const { shown, past } = standingOf(BOOKINGS, true);
  expect(shown.map(({ status }) => status)).toEqual(['requested', 'confirmed', 'completed', 'cancelled']);
  expect(past).toBe(0);
});
