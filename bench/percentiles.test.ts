import { expect, it } from 'vitest';
import { percentiles } from '@/bench/percentiles';

it('ranks without inventing values between', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, samples: 100 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7, samples: 1 });
  expect(percentiles([]).p50).toBeNaN();
});
