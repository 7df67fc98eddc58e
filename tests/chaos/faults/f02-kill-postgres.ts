import { BACK_WITHIN_MS, isOnline, readiness } from '@/tests/chaos/faults/probes';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';

const SAID_WITHIN_MS = 5_000;
const RECOVERED_WITHIN_MS = 10_000;

/** Kills Postgres and all its children in the middle of life. */
export const killPostgres: Fault = {
  id: 'F2',
  title: 'kill -9 of Postgres and its children',
  bound: 'the app stays up and says 503, then 200 within 10 s of the database; sends are acknowledged again by then',
  run: async (trial) => {
    for (let at = 0; at < trial.times; at += 1) await once(trial);
  },
};

async function once(trial: Trial): Promise<void> {
  const { stage, cast, random, within, expect } = trial;
  const servers = [stage.a, stage.b];
  const pids = servers.map((server) => server.pid());
  const life = trial.live();
  await passes(random.between(500, 1_500));
  stage.database.kill();
  await within(SAID_WITHIN_MS, 'both processes say that they cannot serve', async () => {
    const said = await Promise.all(servers.map(readiness));
    return said.every((status) => status === 503);
  });
  await passes(random.between(100, 1_000));
  await stage.database.startAgain();
  const isUpAgain = async () => (await Promise.all(servers.map(readiness))).every((status) => status === 200);
  await within(RECOVERED_WITHIN_MS, 'both processes serve again', isUpAgain);
  const before = acknowledged(trial);
  await within(RECOVERED_WITHIN_MS, 'sends are acknowledged again', () => acknowledged(trial) > before);
  await within(BACK_WITHIN_MS, 'everybody hears again', () => cast.devices.every(isOnline));
  await passes(500);
  await life.stop();
  expect(
    servers.every((server, at) => server.pid() === pids[at]),
    'no process of the app has ended',
  );
}

const acknowledged = ({ cast }: Trial): number =>
  cast.ledger.entries.filter(({ said, act }) => said === 'ack' && act === 'send').length;
