import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBenchDatabase, startBenchServer } from '@/bench/bench-server';
import { describeMachine, describeVersions } from '@/bench/describe-machine';
import { type FirstLoad, measureFirstLoad } from '@/bench/first-load';
import { LIVE_SECONDS, type Measured, measure, RATE_PER_SECOND, STREAMS } from '@/bench/measure';
import type { Percentiles } from '@/bench/percentiles';
import { populate } from '@/bench/populate';
import { demandLinux } from '@/bench/process-usage';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say } from '@/scripts/say';

const FIRST_LOAD_BUDGET_KB = 220;

const ms = (value: number) => `${value.toFixed(2)} ms`;
const triple = ({ p50, p95, p99, samples }: Percentiles) =>
  `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)} (${samples})`;

const table = (live: Measured, page: FirstLoad): readonly (readonly [string, string])[] => [
  ['send', triple(live.sendMs)],
  ['send to seen', triple(live.sendToSeenMs)],
  ['failed sends, missing deliveries', `${live.failedSends}, ${live.missingDeliveries}`],
  ['server CPU meanwhile', `${(live.serverCpuShareLive * 100).toFixed(1)} % of one core`],
  ['CPU per send', ms(live.cpuPerSendMs)],
  ['CPU per delivery', `${(live.cpuPerDeliveryMs * 1_000).toFixed(0)} µs`],
  ['memory per idle stream', `${live.idleStreamKb.toFixed(1)} kB`],
  [
    'first-load JS, conversation page',
    `${page.gzKb.toFixed(1)} kB gz in ${page.scripts} files (budget ${FIRST_LOAD_BUDGET_KB})`,
  ],
];

const jsonFile = (args: readonly string[]): string | null => {
  const at = args.indexOf('--json');
  return at < 0 ? null : path.resolve(args[at + 1] ?? 'bench.json');
};

void live(async (lifetime) => {
  demandLinux();
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), lifetime.signal);
  const database = await openBenchDatabase(lifetime);
  say('Filling the database');
  const population = await populate(database.url);
  const server = await startBenchServer(database.url, lifetime);
  const [conversation] = population.conversations;
  if (!conversation) throw new Error('no conversation to open');
  const { webSessionId: sessionId, webUserId: userId } = population;
  const page = await measureFirstLoad({ ...server, path: `/conversations/${conversation.id}`, sessionId, userId });
  const measured = await measure(server, population);
  const machine = describeMachine();
  const { users, conversations, storedMessages } = population;
  console.log(`\n${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; client and Postgres share them.`);
  console.log(
    `One process, ${STREAMS} streams, ${RATE_PER_SECOND} messages/s for ${LIVE_SECONDS} s over ${conversations.length} conversations of ${users.length} people; ${storedMessages} messages stored before.\n`,
  );
  const rows = table(measured, page);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}${value}`);
  const file = jsonFile(process.argv);
  if (file) {
    const results = { ...measured, firstLoad: page };
    fs.writeFileSync(
      file,
      `${JSON.stringify({ machine, versions: describeVersions(database.version), results }, null, 2)}${os.EOL}`,
    );
    console.log(`\nWritten to ${file}`);
  }
  const isComplete = measured.failedSends === 0 && measured.missingDeliveries === 0;
  const isWithinBudget = page.gzKb <= FIRST_LOAD_BUDGET_KB;
  return isComplete && isWithinBudget ? 0 : 1;
});
