import { openBenchDatabases } from '@/bench/bench-databases';
import { start } from '@/bench/contestants/stage';
import { warmUp } from '@/bench/parts/sends';
import { SMOKE } from '@/bench/sizes';
import { live } from '@/scripts/lifetime';
import { usageOf } from '@/bench/process-usage';
import { withClient } from '@/scripts/scratch-postgres';
void live(async (lifetime) => {
  const sizes = { ...SMOKE, many: { people: 64, streamsEach: 1 } };
  const db = await openBenchDatabases(lifetime, sizes);
  const { url, population } = await db.populated('p');
  if (process.env.PROF) process.env.NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=/tmp/w/E4/prof`;
  for (const name of (process.env.WHO ?? 'parlour').split(',')) {
  const { contestant, stop } = await start({ lifetime }, name as 'parlour', url);
  const pairs = population.pairs.slice(0, 32);
  await warmUp(contestant, pairs, 3000);
  for (let i = 0; i < 3; i++) { const b = usageOf(contestant.pid).cpuMs; const t = performance.now(); await warmUp(contestant, pairs, 4000); console.log(name, 'cpu/send', (usageOf(contestant.pid).cpuMs - b) / 4000, 'per s', 4000 / ((performance.now() - t) / 1000)); }
  await stop();
  }
  return 0;
});
