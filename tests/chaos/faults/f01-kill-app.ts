import type { AppServer } from '@/tests/chaos/app-server';
import { ackOf, BACK_WITHIN_MS, isListener, isOnline, seqOf, shows } from '@/tests/chaos/faults/probes';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';

/** Without a wake-up the other process looks by itself once a second. */
const UNWOKEN_MS = 2_500;
const PATIENCE_MS = 5_000;

/** Kills a process of the app at every point of a send, then at random instants of full life. */
export const killApp: Fault = {
  id: 'F1',
  title: 'kill -9 of the app in the middle of sends',
  bound: 'clients are back within 5 s; a retry after a crash between commit and answer returns the same seq',
  run: async (trial) => {
    const life = trial.live();
    await passes(500);
    await life.stop();
    await beforeCommit(trial);
    await afterCommit(trial);
    await afterAnswer(trial);
    await afterWakeUp(trial);
    await atRandom(trial);
  },
};

/** Its process is gone; everybody who was there is connected elsewhere soon. */
async function killAndComeBack(trial: Trial, server: AppServer): Promise<void> {
  const { cast, within } = trial;
  await server.kill();
  await within(BACK_WITHIN_MS, `everybody is back after ${server.name} was killed`, () => cast.devices.every(isOnline));
}

/** The statement waits for a lock when its process dies, and Postgres ends it: nothing is stored, and the retry stores it. */
async function beforeCommit(trial: Trial): Promise<void> {
  const { stage, cast, within, expect } = trial;
  const [device] = cast.customer;
  const [conversationId] = cast.conversations;
  const lock = await stage.database.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT FROM conversation WHERE id = $1 FOR UPDATE', [conversationId]);
  const clientId = device.write(conversationId, 'said before the commit');
  const waiting = `FROM pg_stat_activity WHERE application_name = 'parlour' AND wait_event_type = 'Lock'`;
  await within(PATIENCE_MS, 'the send waits for the lock', async () => {
    const [row] = await stage.database.query<{ count: number }>(`SELECT count(*)::int AS count ${waiting}`);
    return (row?.count ?? 0) > 0;
  });
  await stage.a.kill();
  await stage.database.query(`SELECT pg_terminate_backend(pid) ${waiting}`);
  expect((await seqOf(trial, clientId)) === null, 'a send that was cut off before its commit is not stored');
  await lock.query('ROLLBACK');
  await lock.end();
  await within(BACK_WITHIN_MS, 'the send that was cut off is acknowledged', () => ackOf(trial, clientId) !== undefined);
  await stage.a.start();
}

/** Lets the customer's phone be led to the process that is first for it, which was away. */
async function atItsProcess({ cast, within }: Trial): Promise<void> {
  const [phone] = cast.customer;
  phone.line.cut();
  await within(BACK_WITHIN_MS, 'the phone is back at its process', () => isOnline(phone));
}

/** The row is there, the answer is held on its way: whoever asks again gets the seq that was taken. */
async function afterCommit(trial: Trial): Promise<void> {
  const { stage, cast, within, expect } = trial;
  const device = cast.customer[0];
  const [conversationId] = cast.conversations;
  await atItsProcess(trial);
  device.line.suffer({ holds: 'answers' });
  const clientId = device.write(conversationId, 'said before the answer');
  await within(PATIENCE_MS, 'the message is stored', async () => (await seqOf(trial, clientId)) !== null);
  const seq = await seqOf(trial, clientId);
  expect(ackOf(trial, clientId) === undefined, 'nobody has acknowledged it yet');
  await stage.a.kill();
  device.line.cut('reset');
  device.line.suffer(null);
  await within(BACK_WITHIN_MS, 'the retry is acknowledged', () => ackOf(trial, clientId) !== undefined);
  expect(ackOf(trial, clientId)?.seq === seq, `the retry returns seq ${seq}, not ${ackOf(trial, clientId)?.seq}`);
  await stage.a.start();
}

/** Acknowledged, and killed before a word of it could reach the other process. */
async function afterAnswer(trial: Trial): Promise<void> {
  const { stage, cast, within } = trial;
  const device = cast.customer[0];
  const [conversationId] = cast.conversations;
  await atItsProcess(trial);
  stage.a.database.suffer({ holds: 'everything' }, isListener);
  const clientId = device.write(conversationId, 'said before the wake-up');
  await within(PATIENCE_MS, 'it is acknowledged', () => ackOf(trial, clientId) !== undefined);
  await stage.a.kill();
  stage.a.database.suffer(null);
  await within(UNWOKEN_MS, 'the other process tells it without being woken', () =>
    shows(cast.artistDevices[0], conversationId, clientId),
  );
  await within(BACK_WITHIN_MS, 'everybody is back', () => cast.devices.every(isOnline));
  await stage.a.start();
}

/** Killed at the instant in which the other process tells it. */
async function afterWakeUp(trial: Trial): Promise<void> {
  const { stage, cast, within } = trial;
  const device = cast.customer[0];
  const [conversationId] = cast.conversations;
  await atItsProcess(trial);
  const clientId = device.write(conversationId, 'said before the end');
  await within(PATIENCE_MS, 'the other side has it', () => shows(cast.artistDevices[0], conversationId, clientId));
  await killAndComeBack(trial, stage.a);
  await stage.a.start();
}

/** Full life; now the one process dies, now the other. */
async function atRandom(trial: Trial): Promise<void> {
  const { stage, random, times } = trial;
  const life = trial.live();
  for (let at = 0; at < times; at += 1) {
    await passes(random.between(200, 1_200));
    const server = random.pick([stage.a, stage.b]);
    await killAndComeBack(trial, server);
    await server.start();
  }
  await passes(300);
  await life.stop();
}
