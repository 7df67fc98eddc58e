export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
/** Of 100. */
export type Scores = Readonly<Record<Category, number>>;

/** What says where a score comes from: how fast the machine is for Lighthouse, and what weighs most on performance. */
export const FIGURES = ['benchmarkIndex', 'fcpMs', 'lcpMs', 'speedMs', 'tbtMs', 'shift'] as const;
export type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

export type Measured = Scores & Figures;

const LEAST: Scores = { performance: 90, accessibility: 100, 'best-practices': 95, seo: 95 };

/** Of an odd number of runs, the one in the middle for each category and figure. */
export const medianOf = (runs: readonly Measured[]): Measured => {
  const middle = (name: keyof Measured) =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best-practices': middle('best-practices'),
    seo: middle('seo'),
    benchmarkIndex: middle('benchmarkIndex'),
    fcpMs: middle('fcpMs'),
    lcpMs: middle('lcpMs'),
    speedMs: middle('speedMs'),
    tbtMs: middle('tbtMs'),
    shift: middle('shift'),
  };
};

/** What is below its least. Pages that are not for search engines are not judged by how these like them. */
export const shortOf = (scores: Scores, { isPublic }: { isPublic: boolean }): readonly Category[] =>
  CATEGORIES.filter((category) => (isPublic || category !== 'seo') && scores[category] < LEAST[category]);
