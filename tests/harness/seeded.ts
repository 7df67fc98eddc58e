import { createHash } from 'node:crypto';

/** Chance that repeats: the same seed gives the same ids and choices, in the order they are asked for. */
export interface Seeded {
  /** A UUID (version 5 layout) derived from the seed, `kind` and how many of that kind were asked for before. */
  id<Id extends string>(kind: string): Id;
  /** Lower-case hex digits, derived like {@link Seeded.id}. */
  hex(kind: string, length: number): string;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** mulberry32: small, fast, and good enough to choose words and times with. */
const generator = (start: number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const asUuid = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

export const seeded = (seed: string): Seeded => {
  const next = generator(Number.parseInt(digest(seed).slice(0, 8), 16));
  const counts = new Map<string, number>();
  const hexOf = (kind: string) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return digest(`${seed}/${kind}/${count}`);
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    // The brand is given where the id is born.
    id: <Id extends string>(kind: string) => asUuid(hexOf(kind)) as Id,
    hex: (kind, length) => hexOf(kind).slice(0, length),
    between,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => {
      const [picked] = list.slice(between(0, list.length - 1));
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    shuffled: <T>(list: readonly T[]) =>
      list
        .map((value) => ({ value, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ value }) => value),
  };
};
