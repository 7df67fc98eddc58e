import fs from 'node:fs';
import path from 'node:path';
import { program, ROOT, type RunResult, runNode } from '@/scripts/run';

export type Step = { name: string; run: (signal: AbortSignal) => Promise<RunResult>; fix?: string };
export type StepOutcome = { name: string; ok: boolean; tookMs: number; output: string; fix: string | undefined };

/** Folders with code of ours; dependency-cruiser stops at one that is not there. */
const SOURCES = [
  'app',
  'bench',
  'components',
  'contract',
  'e2e',
  'i18n',
  'prisma',
  'scripts',
  'sdk',
  'server',
  'tests',
];

const node = (name: string, args: readonly string[], fix?: string): Step => ({
  name,
  run: (signal) => runNode(args, { signal, env: { FORCE_COLOR: '0' } }),
  ...(fix ? { fix } : {}),
});

const sources = () => SOURCES.filter((folder) => fs.existsSync(path.join(ROOT, folder)));

/** Every check that needs no database and no browser. Each counts as one test. */
export const checkSteps = (): Step[] => [
  // A project of its own: what Next generated for pages that are gone by now would fail the others.
  node('types', [program('typescript/bin/tsc'), '--project', 'scripts/check/types.json']),
  // It runs in no window: its globals are others.
  node('types of the service worker', [
    program('typescript/bin/tsc'),
    ...['--project', 'components/pwa/worker/tsconfig.json', '--noEmit'],
  ]),
  node(
    'format and lint',
    [program('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--colors=off', '.'],
    'npm run format',
  ),
  node('import rules', [
    program('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...sources()],
  ]),
  node('dead code', [program('knip/bin/knip.js'), '--no-progress', '--no-config-hints']),
  node(
    'table of bookings',
    ['--import', 'tsx', 'scripts/booking-table.ts', '--check'],
    'node --import tsx scripts/booking-table.ts',
  ),
  node('api description', ['--import', 'tsx', 'scripts/openapi.ts', '--check'], 'node --import tsx scripts/openapi.ts'),
];

const runStep = async ({ name, run, fix }: Step, signal: AbortSignal): Promise<StepOutcome> => {
  const startedAt = Date.now();
  const { code, output } = await run(signal).catch((error: unknown) => ({ code: 1, output: String(error) }));
  return { name, ok: code === 0, tookMs: Date.now() - startedAt, output, fix };
};

/** One line for a step that passed, all it said for one that did not. */
export const describeOutcome = ({ name, ok, tookMs, output, fix }: StepOutcome): string => {
  const line = `${ok ? '✓' : '✗'} ${name} (${(tookMs / 1000).toFixed(1)} s)`;
  if (ok) return line;
  return [line, output.trim().replace(/^/gm, '    '), ...(fix ? [`    Fix: ${fix}`] : [])].join('\n');
};

/** Runs the steps, `width` at a time in their order, and reports each when it ends. */
export const runSteps = async (
  steps: readonly Step[],
  { width, signal, report }: { width: number; signal: AbortSignal; report: (outcome: StepOutcome) => void },
): Promise<StepOutcome[]> => {
  const waiting = [...steps];
  const outcomes: StepOutcome[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step && !signal.aborted; step = waiting.shift()) {
      const outcome = await runStep(step, signal);
      report(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return outcomes;
};
