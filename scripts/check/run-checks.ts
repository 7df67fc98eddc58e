import fs from 'node:fs';
import path from 'node:path';
import { checkSteps, describeOutcome, runSteps, type StepOutcome } from '@/scripts/check/steps';
import { generateClient } from '@/scripts/generate';
import { program, ROOT, runNode } from '@/scripts/run';

const CHECKS_AT_ONCE = 2;

/** What the compiler reads and git does not hold: Prisma's client, and Next's types for routes and assets. */
const generateTypes = async (signal: AbortSignal) => {
  await generateClient(signal);
  if (fs.existsSync(path.join(ROOT, 'next-env.d.ts'))) return;
  const env = { NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runNode([program('next/dist/bin/next'), 'typegen'], { signal, env });
  if (code !== 0) throw new Error(`next typegen failed:\n${output}`);
};

/** Runs all checks, printing a line for each. */
export const runChecks = async (signal: AbortSignal): Promise<StepOutcome[]> => {
  await generateTypes(signal);
  const report = (outcome: StepOutcome) => console.log(describeOutcome(outcome));
  return runSteps(checkSteps(), { width: CHECKS_AT_ONCE, signal, report });
};
