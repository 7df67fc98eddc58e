import path from 'node:path';
import { measureAtSize } from '@/bench/at-size/measure-at-size';
import { openBenchDatabases } from '@/bench/bench-databases';
import type { Bench } from '@/bench/contestants/stage';
import { raiseOpenFiles } from '@/bench/open-files';
import { readOptions } from '@/bench/options';
import { measureCatchUp } from '@/bench/parts/catch-up';
import { measureDeliveries } from '@/bench/parts/deliveries';
import { measurePage } from '@/bench/parts/first-load';
import { measureFreeSlots } from '@/bench/parts/free-slots';
import { measureIdle } from '@/bench/parts/idle';
import { measureLive } from '@/bench/parts/live';
import { measureMany } from '@/bench/parts/many';
import { measureSends } from '@/bench/parts/sends';
import { measureWeekCalendar } from '@/bench/parts/week-calendar';
import { demandLinux } from '@/bench/process-usage';
import { partTable, ratioTable, resultsOf, writeResults } from '@/bench/results';
import { FULL, SMOKE } from '@/bench/sizes';
import { judge, type Outcome, type Part, TARGETS } from '@/bench/targets';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say } from '@/scripts/say';

const MEASURES: Readonly<Record<Part, (bench: Bench) => Promise<Outcome>>> = {
  sends: measureSends,
  deliveries: measureDeliveries,
  live: measureLive,
  idle: measureIdle,
  many: measureMany,
  'catch-up': measureCatchUp,
  'first-load': measurePage,
  'at-size': measureAtSize,
  'free-slots': measureFreeSlots,
  'week-calendar': measureWeekCalendar,
};

void live(async (lifetime) => {
  demandLinux();
  const { parts, rounds, smoke, jsonFile } = readOptions(process.argv.slice(2));
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), lifetime.signal);
  raiseOpenFiles();
  const sizes = smoke ? SMOKE : FULL;
  const databases = await openBenchDatabases(lifetime, sizes);
  const outcomes = new Map<Part, Outcome>();
  for (const part of parts) {
    say(`Measuring ${part}${rounds > 1 ? ` (${rounds} rounds)` : ''}`);
    const outcome = await MEASURES[part]({ databases, sizes, rounds, lifetime });
    outcomes.set(part, outcome);
    console.log(`\n${partTable(part, outcome).join('\n')}\n`);
  }
  const ratios = TARGETS.flatMap((target) => {
    const outcome = outcomes.get(target.part);
    return outcome ? [judge(target, outcome)] : [];
  });
  const results = resultsOf(databases.version, ratios);
  const { cpu, cores, memoryGb } = results.machine;
  console.log(
    `${cpu}, ${cores} cores, ${memoryGb} GB; clients, servers and Postgres share them. Medians of ${rounds}.\n`,
  );
  console.log(ratioTable(ratios).join('\n'));
  if (jsonFile) {
    writeResults(jsonFile, results);
    console.log(`\nWritten to ${jsonFile}`);
  }
  if (smoke) console.log('\nTiny sizes: this shows that everything works, and nothing about speed.');
  return smoke || ratios.every(({ met }) => met !== false) ? 0 : 1;
});
