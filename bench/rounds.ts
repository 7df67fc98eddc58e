/** What one contestant did in one round: figures by name. */
export type Sample = Readonly<Record<string, number>>;
/** Every contestant's samples, round by round. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** The order of a round: each begins as often as any other, so that nobody always has the warm disk or the tired one. */
export const orderOf = <T>(contestants: readonly T[], round: number): readonly T[] => {
  const first = contestants.length === 0 ? 0 : round % contestants.length;
  return [...contestants.slice(first), ...contestants.slice(0, first)];
};

/** Measures everybody once per round, one after the other, round after round: whatever the machine does to one, it does to all. */
export const inRounds = async <T extends { readonly name: string }>(
  contestants: readonly T[],
  rounds: number,
  measure: (contestant: T) => Promise<Sample>,
): Promise<Samples> => {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of orderOf(contestants, round)) {
      samples.get(contestant.name)?.push(await measure(contestant));
    }
  }
  return samples;
};

/** The middle value, or the mean of the two in the middle; NaN without values. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
};

export const figuresOf = (samples: Samples, contestant: string, figure: string): readonly number[] =>
  (samples.get(contestant) ?? []).flatMap((sample) => sample[figure] ?? []);

/** The median of what two contestants' rounds give divided: both halves of each ratio were measured minutes apart at most. */
export const medianRatio = (samples: Samples, figure: string, of: string, by: string): number => {
  const divisors = figuresOf(samples, by, figure);
  return median(figuresOf(samples, of, figure).flatMap((value, round) => value / (divisors[round] ?? Number.NaN)));
};
