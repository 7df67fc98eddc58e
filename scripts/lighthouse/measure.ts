import lighthouse from 'lighthouse';
import { CATEGORIES, type Category, type Measured } from '@/scripts/lighthouse/judge';
import type { Attempt } from '@/scripts/lighthouse/until-recorded';

export type Target = {
  readonly name: string;
  readonly url: string;
  readonly isPublic: boolean;
  readonly cookie?: string;
};

type Told = { readonly measured: Measured; readonly costly: readonly string[] };

const COSTS_POINTS = 0.9;
const UNRECORDED = 'NO_NAVSTART';

/** One run on a phone as Lighthouse imagines it; `costly` are the audits that cost points. */
export const measure = async ({ url, cookie }: Target, port: number): Promise<Attempt<Told>> => {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
  });
  if (run?.lhr.runtimeError?.code === UNRECORDED) return { kind: 'unrecorded', reason: UNRECORDED };
  if (!run || run.lhr.runtimeError)
    throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? 'Lighthouse gave no result.'}`);
  const { categories, audits, environment } = run.lhr;
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const figure = (id: string) => Math.round(audits[id]?.numericValue ?? 0);
  const measured = {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    benchmarkIndex: Math.round(environment.benchmarkIndex),
    fcpMs: figure('first-contentful-paint'),
    lcpMs: figure('largest-contentful-paint'),
    speedMs: figure('speed-index'),
    tbtMs: figure('total-blocking-time'),
    shift: Number((audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
  };
  const costly = Object.values(audits)
    .filter((audit) => audit.score !== null && audit.score < COSTS_POINTS)
    .map((audit) => `${audit.id}: ${audit.displayValue ?? audit.title}`);
  return { kind: 'recorded', result: { measured, costly } };
};
