import fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Balancer, startBalancer } from '@/scripts/start/balancer';
import { Fleet } from '@/scripts/start/fleet';
import { ownFolder } from '@/tests/harness/own-program';
import { createWatch } from '@/tests/harness/watch';

/** Stands for the server: ready, names itself, and drains on SIGTERM by finishing what it has in hand. */
const STAND_IN = `
const http = require('node:http');
if (process.env.BROKEN && require('node:fs').existsSync(process.env.BROKEN)) process.exit(3);
const server = http.createServer((request, response) => {
  if (request.url === '/slow') setTimeout(() => response.end(String(process.pid)), 300);
  else response.end(String(process.pid));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
const fs = require('node:fs');
const drain = () => (fs.existsSync(process.env.HELD) ? setTimeout(drain, 20) : server.close(() => process.exit(0)));
process.on('SIGTERM', drain);
`;

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function fleetOf(size: number) {
  const folder = ownFolder('fleet');
  const broken = `${folder}/broken`;
  const held = `${folder}/held`;
  endings.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const balancer = await startBalancer({ host: '127.0.0.1', port: 0, trustProxy: false, key: 'key' });
  endings.push(balancer.close);
  const said: string[] = [];
  const serving = new Set<number>();
  const fleet = new Fleet({
    size,
    balancer: {
      add: (port) => {
        serving.add(port);
        balancer.add(port);
      },
      withdraw: (port) => {
        serving.delete(port);
        balancer.withdraw(port);
      },
    },
    optionsFor: (_place, port) => ({
      entry: ['-e', STAND_IN],
      env: { PORT: String(port), BROKEN: broken, HELD: held },
      host: '127.0.0.1',
      port,
      logFile: `${folder}/log`,
    }),
    say: (text) => void said.push(text),
  });
  endings.push(() => fleet.stop());
  await fleet.start();
  return {
    fleet,
    balancer,
    serving,
    said,
    breakNext: () => fs.writeFileSync(broken, ''),
    mend: () => fs.rmSync(broken),
    /** Whoever drains does not come to an end until `letGo`. */
    hold: () => fs.writeFileSync(held, ''),
    letGo: () => fs.rmSync(held),
  };
}

const ask = async ({ port }: Balancer, path = '/') => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, pid: Number(await answer.text()) };
};

const until = async (holds: () => boolean) => {
  const { look, until: untilSeen } = createWatch();
  const looking = setInterval(look, 20);
  await untilSeen(holds).finally(() => clearInterval(looking));
};

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a fleet', () => {
  it('replaces every process under load, and nobody is left without an answer', async () => {
    const { fleet, balancer } = await fleetOf(2);
    const before = fleet.pids();
    let isReplaced = false;
    const asking = [1, 2, 3, 4].map(async (worker) => {
      const statuses: number[] = [];
      while (!isReplaced) statuses.push((await ask(balancer, worker % 2 ? '/slow' : '/')).status);
      return statuses;
    });
    await fleet.replaceAll();
    isReplaced = true;
    const statuses = (await Promise.all(asking)).flat();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(fleet.pids()).toHaveLength(2);
    expect(fleet.pids().filter((pid) => before.includes(pid))).toEqual([]);
    expect(before).not.toContain((await ask(balancer)).pid);
  });

  it('starts one again that died, while the other answers', async () => {
    const { fleet, balancer } = await fleetOf(2);
    const [victim = 0, other] = fleet.pids();
    process.kill(victim, 'SIGKILL');
    for (let at = 0; at < 10; at++) {
      const answer = await ask(balancer).catch(() => null);
      if (answer?.status === 200) expect(answer.pid).not.toBe(victim);
    }
    await until(() => !fleet.pids().includes(victim));
    expect(fleet.pids()).toContain(other);
  });

  it('leaves nobody behind when one dies while another is being replaced', async () => {
    const { fleet, serving, hold, letGo } = await fleetOf(2);
    const [first = 0, second = 0] = fleet.pids();
    hold();
    const replaced = fleet.replaceAll();
    await until(() => !fleet.pids().includes(first));
    process.kill(second, 'SIGKILL');
    await until(() => !fleet.pids().includes(second));
    const [, brought = 0] = fleet.pids();
    letGo();
    expect(await replaced).toBe(2);
    expect(fleet.pids()).toHaveLength(2);
    expect(fleet.pids()).not.toContain(brought);
    expect(isThere(brought)).toBe(false);
    expect(serving.size).toBe(2);
  });

  it('keeps the old processes when a new one does not start', async () => {
    const { fleet, balancer, said, breakNext, mend } = await fleetOf(2);
    const before = fleet.pids();
    breakNext();
    expect(await fleet.replaceAll()).toBe(0);
    expect(fleet.pids()).toEqual(before);
    expect(said.join()).toContain('stays as it is');
    expect((await ask(balancer)).status).toBe(200);
    mend();
    await fleet.replaceAll();
    expect(fleet.pids().filter((pid) => before.includes(pid))).toEqual([]);
  });
});
