import { setTimeout as pause } from 'node:timers/promises';
import type { AppServer } from '@/tests/chaos/app-server';
import { gatherCast } from '@/tests/chaos/cast';
import { gatherEvidence } from '@/tests/chaos/gather-evidence';
import { type Finding, judge } from '@/tests/chaos/oracle';
import { settle } from '@/tests/chaos/settle';
import type { Stage } from '@/tests/chaos/stage';
import { type Fault, openTrial } from '@/tests/chaos/trial';
import { leaks, measureUsage } from '@/tests/chaos/usage';
import { seeded } from '@/tests/harness/seeded';

export type Outcome = {
  readonly fault: string;
  readonly title: string;
  readonly seed: number;
  readonly tookMs: number;
  readonly findings: readonly Finding[];
  readonly acknowledged: number;
  readonly ledger: string | null;
  readonly skipped: string | null;
};

const MOST_MS = 90_000;

type RunOptions = { readonly seed: number; readonly times: number };

/** Stages one fault with people of its own, and asks the oracle when all is quiet. */
export async function runTrial(stage: Stage, fault: Fault, { seed, times }: RunOptions): Promise<Outcome> {
  const startedAt = performance.now();
  const named = { fault: fault.id, title: fault.title, seed };
  const since = () => Math.round(performance.now() - startedAt);
  const skipped = fault.skip?.() ?? null;
  if (skipped !== null) return { ...named, tookMs: since(), findings: [], acknowledged: 0, ledger: null, skipped };

  const servers = [stage.a, stage.b];
  await Promise.all(servers.map(startUnlessUp));
  const bases = await Promise.all(servers.map(async (server) => ({ server, base: await measureUsage(server) })));
  let isOver = false;
  const name = `${fault.id} ${seed} ${stage.takeNumber()}`;
  const cast = await gatherCast(stage, name);
  const random = seeded(`chaos ${fault.id} ${seed}`);
  const trial = openTrial({ stage, cast, random, times, isOver: () => isOver });
  const findings: Finding[] = [];
  try {
    await Promise.race([fault.run(trial), endless(MOST_MS * times)]);
    await settle(trial);
    findings.push(...trial.findings, ...judge(await gatherEvidence(stage, cast)));
  } catch (error) {
    findings.push(...trial.findings, { invariant: 'run', what: error instanceof Error ? (error.stack ?? '') : '' });
  }
  isOver = true;
  await cast.leave();
  findings.push(...rejections(servers), ...(await leaks(stage, bases)));
  const acknowledged = cast.ledger.entries.filter(({ said }) => said === 'ack').length;
  return { ...named, tookMs: since(), findings, acknowledged, ledger: cast.ledger.file, skipped };
}

/** Whatever hangs is a finding, and the next fault has its turn. */
async function endless(ms: number): Promise<never> {
  await pause(ms, undefined, { ref: false });
  throw new Error(`nothing came of it within ${ms / 1_000} s`);
}

const startUnlessUp = async (server: AppServer) => {
  if (!server.isUp()) await server.start();
};

/** What nobody awaited, in any life of a process. */
const rejections = (servers: readonly AppServer[]): Finding[] =>
  servers
    .filter((server) => /unhandled ?rejection|UnhandledPromise|uncaughtException/i.test(server.log()))
    .map(({ name }) => ({ invariant: 'log', what: `${name} has an unhandled rejection in its log` }));
