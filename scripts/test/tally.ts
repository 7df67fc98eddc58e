import { z } from 'zod';

export type Tally = { passed: number; failed: number; skipped: number; skips: string[] };

const VitestReport = z.object({
  success: z.boolean(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), meta: z.unknown().optional() })),
    }),
  ),
});

const PlaywrightTest = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
});
const PlaywrightSpec = z.object({ title: z.string(), file: z.string(), tests: z.array(PlaywrightTest) });
type PlaywrightSuite = { specs: z.infer<typeof PlaywrightSpec>[]; suites?: PlaywrightSuite[] | undefined };
const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({ specs: z.array(PlaywrightSpec), suites: z.array(PlaywrightSuite).optional() }),
);
const PlaywrightReport = z.object({ suites: z.array(PlaywrightSuite), errors: z.array(z.unknown()).default([]) });

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, skips: [] };

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
      skips: [...sum.skips, ...tally.skips],
    }),
    NOTHING,
  );

/** A run that ended badly although every test it reports went well has failed: it crashed, or could not load a file. */
const withCrash = (tally: Tally, isCrash: boolean): Tally =>
  isCrash && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** Counts a report of Vitest's. A file that could not be loaded has no tests in it and counts as one that failed. */
export const tallyVitest = (json: unknown, exitCode: number): Tally => {
  const report = VitestReport.safeParse(json);
  if (!report.success) return { ...NOTHING, failed: 1 };
  const tests = report.data.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.data.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.every((t) => t.status !== 'failed'),
  );
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  const tally = {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: skipped.length,
    skips: skipped.map((test) => test.fullName),
  };
  return withCrash(tally, exitCode !== 0);
};

const specsIn = (suite: PlaywrightSuite): z.infer<typeof PlaywrightSpec>[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsIn),
];

/** Counts a report of Playwright's, each story once per kind of screen. */
export const tallyPlaywright = (json: unknown, exitCode: number): Tally => {
  const report = PlaywrightReport.safeParse(json);
  if (!report.success) return { ...NOTHING, failed: 1 };
  const tests = report.data.suites
    .flatMap(specsIn)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const skipped = tests.filter((test) => test.status === 'skipped');
  const reasonOf = ({ annotations }: (typeof tests)[number]) => annotations.find((a) => a.description)?.description;
  const tally = {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length,
    skipped: skipped.length,
    skips: skipped.map((test) => `${test.title} (${test.projectName}): ${reasonOf(test) ?? 'no reason given'}`),
  };
  return withCrash(tally, exitCode !== 0 || report.data.errors.length > 0);
};

const ChaosReport = z.object({
  outcomes: z.array(
    z.object({ fault: z.string(), title: z.string(), findings: z.array(z.unknown()), skipped: z.string().nullable() }),
  ),
});

/** Counts a report of tests/chaos, each fault once. */
export const tallyChaos = (json: unknown, exitCode: number): Tally => {
  const report = ChaosReport.safeParse(json);
  if (!report.success) return { ...NOTHING, failed: 1 };
  const { outcomes } = report.data;
  const failed = outcomes.filter(({ findings }) => findings.length > 0).length;
  const skips = outcomes.flatMap(({ fault, title, skipped }) =>
    skipped === null ? [] : [`${fault} ${title}: ${skipped}`],
  );
  const tally = { passed: outcomes.length - failed - skips.length, failed, skipped: skips.length, skips };
  return withCrash(tally, exitCode !== 0);
};

/** The last line of a test run. */
export const summaryLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
