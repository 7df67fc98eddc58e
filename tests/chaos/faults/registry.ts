import { killApp } from '@/tests/chaos/faults/f01-kill-app';
import { killPostgres } from '@/tests/chaos/faults/f02-kill-postgres';
import { listenerLost } from '@/tests/chaos/faults/f03-listener-lost';
import { commitOrder } from '@/tests/chaos/faults/f05-commit-order';
import { poolExhausted } from '@/tests/chaos/faults/f06-pool-exhausted';
import { deadlocks } from '@/tests/chaos/faults/f07-deadlocks';
import { redisGone } from '@/tests/chaos/faults/f08-redis-gone';
import { clockSkew } from '@/tests/chaos/faults/f11-clock-skew';
import { slowReaders } from '@/tests/chaos/faults/f12-slow-readers';
import { proxies } from '@/tests/chaos/faults/f14-proxies';
import { sixConnections } from '@/tests/chaos/faults/f15-six-connections';
import { badLine } from '@/tests/chaos/faults/f17-bad-line';
import { doubleSubmit } from '@/tests/chaos/faults/f24-double-submit';
import { migratorKilled } from '@/tests/chaos/faults/f29-migrator-killed';
import { rollingDeploy } from '@/tests/chaos/faults/f30-rolling-deploy';
import { littleMemory } from '@/tests/chaos/faults/f35-little-memory';
import type { Fault } from '@/tests/chaos/trial';

/** Every fault that can be staged, in the order in which they run. */
export const FAULTS: readonly Fault[] = [
  killApp,
  killPostgres,
  listenerLost,
  commitOrder,
  poolExhausted,
  deadlocks,
  redisGone,
  clockSkew,
  slowReaders,
  proxies,
  sixConnections,
  badLine,
  doubleSubmit,
  migratorKilled,
  rollingDeploy,
  littleMemory,
];
