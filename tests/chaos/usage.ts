import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { usageOf } from '@/bench/process-usage';
import type { AppServer } from '@/tests/chaos/app-server';
import type { Finding } from '@/tests/chaos/oracle';
import type { Stage } from '@/tests/chaos/stage';

/** What a process holds when nobody is there. */
export type Usage = { readonly pid: number; readonly rssKb: number; readonly descriptors: number };

const MOST_GROWTH = 1.2;
/** Connections to mail and push services stay open for a while. */
const DESCRIPTOR_SLACK = 6;
const PATIENCE_MS = 12_000;
const LOOK_EVERY_MS = 200;
const POOL_AND_LISTENER = 17;

/** Memory after garbage was collected, and descriptors without those of database connections, whose number the pool decides. */
export async function measureUsage(server: AppServer): Promise<Usage> {
  await collectGarbage(server);
  return { pid: server.pid(), rssKb: usageOf(server.pid()).rssKb, descriptors: descriptorsOf(server) };
}

const descriptorsOf = (server: AppServer): number =>
  fs.readdirSync(`/proc/${server.pid()}/fd`).length - server.database.open;

/** I10: what a process that lived through it holds, now that everybody has left. */
export async function leaks(stage: Stage, bases: readonly { server: AppServer; base: Usage }[]): Promise<Finding[]> {
  const findings: string[] = [];
  for (const { server, base } of bases) {
    if (server.pid() !== base.pid || !server.isUp()) continue; // another life, with nothing to compare
    if (!(await becomes(() => descriptorsOf(server) <= base.descriptors + DESCRIPTOR_SLACK)))
      findings.push(`${server.name} holds ${descriptorsOf(server)} descriptors, ${base.descriptors} before`);
    if (
      !(await becomes(
        () => usageOf(server.pid()).rssKb <= base.rssKb * MOST_GROWTH,
        () => collectGarbage(server),
      ))
    )
      findings.push(`${server.name} holds ${usageOf(server.pid()).rssKb} kB, ${base.rssKb} before`);
  }
  const most = POOL_AND_LISTENER * bases.length;
  if (!(await becomes(async () => (await connectionsTo(stage)) <= most)))
    findings.push(`${await connectionsTo(stage)} database connections, at most ${most}`);
  return findings.map((what) => ({ invariant: 'I10', what }));
}

async function connectionsTo({ database }: Stage): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name LIKE 'parlour%'
     AND (state <> 'idle in transaction' OR state IS NULL OR now() - state_change < interval '1 second')`,
  );
  return row?.count ?? 0;
}

async function becomes(holds: () => boolean | Promise<boolean>, first?: () => Promise<void>): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await first?.();
    if (await holds()) return true;
    if (Date.now() > deadline) return false;
    await pause(LOOK_EVERY_MS);
  }
}

/** By the inspector that the process was started with. */
async function collectGarbage(server: AppServer): Promise<void> {
  const address = [...server.log().matchAll(/Debugger listening on (ws:\S+)/g)].at(-1)?.[1];
  if (!address) throw new Error(`${server.name} has no inspector`);
  const socket = new WebSocket(address);
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await once(socket, 'message');
  socket.close();
  await once(socket, 'close');
}
