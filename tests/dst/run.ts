import { checkAll, zoneYears } from '@/tests/dst/every-change';

const MOST_SHOWN = 20;

const { zoneYears: looked, changes, slots, problems } = checkAll(zoneYears());
for (const problem of problems.slice(0, MOST_SHOWN)) console.error(`  ✗ ${problem}`);
console.log(`zone-years=${looked} changes=${changes} slots=${slots} wrong=${problems.length}`);
process.exitCode = problems.length === 0 && changes > 0 ? 0 : 1;
