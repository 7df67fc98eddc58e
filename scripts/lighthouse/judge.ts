export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
/** Of 100. */
export type Scores = Readonly<Record<Category, number>>;

const LEAST: Scores = { performance: 90, accessibility: 100, 'best-practices': 95, seo: 95 };

/** Of an odd number of runs, the one in the middle for each category. */
export const medianOf = (runs: readonly Scores[]): Scores => {
  const middle = (category: Category) =>
    runs.map((run) => run[category]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best-practices': middle('best-practices'),
    seo: middle('seo'),
  };
};

/** What is below its least. Pages that are not for search engines are not judged by how these like them. */
export const shortOf = (scores: Scores, { isPublic }: { isPublic: boolean }): readonly Category[] =>
  CATEGORIES.filter((category) => (isPublic || category !== 'seo') && scores[category] < LEAST[category]);
