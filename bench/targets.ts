import { figuresOf, median, medianRatio, type Samples } from '@/bench/rounds';

export const PARTS = [
  'sends',
  'deliveries',
  'live',
  'idle',
  'many',
  'catch-up',
  'first-load',
  'at-size',
  'free-slots',
  'week-calendar',
] as const;
export type Part = (typeof PARTS)[number];

type Limit = { readonly atMost: number } | { readonly atLeast: number };

export type Target = {
  readonly name: string;
  readonly part: Part;
  /** The figure of each sample that is looked at. */
  readonly figure: string;
  /** A peer whose figure of the same round divides ours, or the number that does. */
  readonly against: string | number;
  /** Without one it is told only. */
  readonly limit?: Limit;
};

export type Ratio = {
  readonly name: string;
  /** `null`: not measured, for the reason that is told. */
  readonly value: number | null;
  readonly target: string | null;
  readonly met: boolean | null;
  readonly skipped?: string;
};

/** What a part brought back: samples, or why it could not be measured here. */
export type Outcome = { readonly samples: Samples } | { readonly skipped: string };

export const US = 'parlour';
const SOCKET_IO = 'socket-io';
const SQL_P95_MS = 20;
const API_P95_MS = 50;
const FIRST_LOAD_KB = 220;
const FREE_SLOTS_DOMAIN_MS = 20;
const FREE_SLOTS_API_MS = 60;

/** Every promise that is measured. The last word on each is its limit. */
export const TARGETS: readonly Target[] = [
  {
    name: 'sends per second, to Socket.IO',
    part: 'sends',
    figure: 'perSecond',
    against: SOCKET_IO,
    limit: { atLeast: 1 },
  },
  { name: 'sends per second, to the database alone', part: 'sends', figure: 'perSecond', against: 'floor' },
  { name: 'CPU per send, to Socket.IO', part: 'sends', figure: 'cpuMs', against: SOCKET_IO, limit: { atMost: 1.5 } },
  {
    name: 'CPU per delivery to 1,000 streams, to raw SSE',
    part: 'deliveries',
    figure: 'cpuUs',
    against: 'raw-sse',
    limit: { atMost: 1.2 },
  },
  {
    name: 'CPU per delivery to 1,000 streams, to Socket.IO',
    part: 'deliveries',
    figure: 'cpuUs',
    against: SOCKET_IO,
    limit: { atMost: 1 },
  },
  {
    name: 'send to seen p99, 100/s and 500 streams, to Socket.IO',
    part: 'live',
    figure: 'seenP99Ms',
    against: SOCKET_IO,
    limit: { atMost: 1.5 },
  },
  {
    name: 'memory per idle stream, to Socket.IO',
    part: 'idle',
    figure: 'kb',
    against: SOCKET_IO,
    limit: { atMost: 1 },
  },
  {
    name: 'of 10,000 idle streams on one process, still alive',
    part: 'many',
    figure: 'reachedShare',
    against: 1,
    limit: { atLeast: 1 },
  },
  {
    name: '5,000 dropped streams caught up, to Socket.IO by offset',
    part: 'catch-up',
    figure: 'seconds',
    against: SOCKET_IO,
    limit: { atMost: 1 },
  },
  {
    name: '5,000 dropped streams caught up, to Socket.IO from memory',
    part: 'catch-up',
    figure: 'seconds',
    against: 'socket-io-memory',
  },
  { name: 'lost while catching up', part: 'catch-up', figure: 'lost', against: 1, limit: { atMost: 0 } },
  { name: 'duplicated while catching up', part: 'catch-up', figure: 'duplicated', against: 1, limit: { atMost: 0 } },
  { name: 'out of order while catching up', part: 'catch-up', figure: 'outOfOrder', against: 1, limit: { atMost: 0 } },
  {
    name: 'first-load JS of the conversation page, to 220 kB',
    part: 'first-load',
    figure: 'gzKb',
    against: FIRST_LOAD_KB,
    limit: { atMost: 1 },
  },
  ...['conversation list', 'unread total', 'history'].map((query): Target => {
    return {
      name: `at size: SQL p95 of ${query}, to 20 ms`,
      part: 'at-size',
      figure: `sql ${query}`,
      against: SQL_P95_MS,
      limit: { atMost: 1 },
    };
  }),
  ...['conversation list', 'history', 'send'].map((call): Target => {
    return {
      name: `at size: API p95 of ${call}, to 50 ms`,
      part: 'at-size',
      figure: `api ${call}`,
      against: API_P95_MS,
      limit: { atMost: 1 },
    };
  }),
  {
    name: 'free times of 60 days beside 2,000 bookings: reckoning p95, to 20 ms',
    part: 'free-slots',
    figure: 'domainP95Ms',
    against: FREE_SLOTS_DOMAIN_MS,
    limit: { atMost: 1 },
  },
  {
    name: 'free times of 60 days beside 2,000 bookings: API p95, to 60 ms',
    part: 'free-slots',
    figure: 'apiP95Ms',
    against: FREE_SLOTS_API_MS,
    limit: { atMost: 1 },
  },
  ...(['dragging', 'scrolling'] as const).map((doing): Target => {
    return {
      name: `week of 200 bookings: frames in time while ${doing}, to an empty page`,
      part: 'week-calendar',
      figure: `${doing}InTime`,
      against: 'empty page',
      limit: { atLeast: 0.95 },
    };
  }),
];

const wordsOf = (limit: Limit): string => ('atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`);
const isMet = (value: number, limit: Limit): boolean =>
  'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;

/** What is divided by a number is judged by its worst round: one message lost in five rounds is lost. */
const worstOf = (values: readonly number[], limit: Limit | undefined): number => {
  if (values.length === 0) return Number.NaN;
  return limit && 'atLeast' in limit ? Math.min(...values) : Math.max(...values);
};

/** Figures that are percentiles of many looks already. */
const MEDIANS: ReadonlySet<Part> = new Set(['at-size', 'free-slots']);

const valueAgainst = ({ figure, against, limit, part }: Target, samples: Samples): number => {
  if (typeof against === 'string') return medianRatio(samples, figure, US, against);
  const own = figuresOf(samples, US, figure);
  return (MEDIANS.has(part) ? median(own) : worstOf(own, limit)) / against;
};

/** A target's ratio; a value that could not be reckoned is not met. */
export const judge = (target: Target, outcome: Outcome): Ratio => {
  const { name, limit } = target;
  const words = limit ? wordsOf(limit) : null;
  if ('skipped' in outcome) return { name, value: null, target: words, met: null, skipped: outcome.skipped };
  const value = valueAgainst(target, outcome.samples);
  return { name, value, target: words, met: limit ? isMet(value, limit) : null };
};
