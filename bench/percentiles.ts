export type Percentiles = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly samples: number;
};

/** By nearest rank, without interpolation; NaN without samples. */
export const percentiles = (values: readonly number[]): Percentiles => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), samples: sorted.length };
};
