import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '@/server/events/emit';
import type { Reaction } from '@/server/events/reaction';
import { startRelay } from '@/server/events/relay';
import { createPgBossQueue } from '@/server/platform/jobs/pg-boss-queue';
import { createLog } from '@/server/platform/log';
import { type Scene, scene } from '@/tests/harness/scene';
import { createWatch } from '@/tests/harness/watch';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const announce = (mailId: string) => s.deps.db.transact((tx) => emit(tx, { type: 'mail.queued', mailId }));
type Waiting = { readonly attempts: number; readonly lastError: string | null; readonly dueAt: Date };
const waiting = async (queue: string): Promise<readonly Waiting[]> => {
  const { rows } = await s.deps.db.pool.query<Waiting>(
    `SELECT retry_count AS attempts, output ->> 'error' AS "lastError", start_after AS "dueAt" FROM jobs.job
     WHERE name = $1 AND state < 'completed'`,
    [queue],
  );
  return rows;
};

/** A reaction that keeps what it was given and can be told to fail. */
function recorder(name: string, fails: (mailId: string, attempt: number) => boolean = () => false) {
  const ran: string[] = [];
  const { look, until } = createWatch();
  const reaction: Reaction = {
    name,
    types: ['mail.queued'],
    run: async ({ payload }) => {
      const { mailId } = payload as { mailId: string };
      ran.push(mailId);
      look();
      if (fails(mailId, ran.filter((one) => one === mailId).length)) throw new Error('not now');
    },
  };
  return { reaction, ran, until };
}

/** As a process of its own. */
function relayOf(...reactions: Reaction[]) {
  const log = createLog('silent');
  const jobs = createPgBossQueue({ pool: s.deps.db.pool, log });
  const relay = startRelay({ db: s.deps.db, jobs, reactions, log });
  return { wake: relay.wake, stop: () => Promise.all([relay.stop(), jobs.stop()]) };
}

describe('the relay', () => {
  it('runs a reaction for every event, also for those from before its first start, and once with two relays', async () => {
    await announce('before');
    const { reaction, ran, until } = recorder('once');
    const relays = [relayOf(reaction), relayOf(reaction)];
    await until(() => ran.includes('before'));
    for (let at = 0; at < 25; at++) await announce(`mail ${at}`);
    for (const relay of relays) relay.wake();
    await until(() => ran.length >= 26);
    await Promise.all(relays.map((relay) => relay.stop()));
    expect([...ran].sort()).toEqual(['before', ...Array.from({ length: 25 }, (_, at) => `mail ${at}`)].sort());
    expect(await waiting('once')).toEqual([]);
  });

  it('puts off what failed, and goes on with the rest', async () => {
    const { reaction, ran, until } = recorder('stumbling', (mailId) => mailId === 'bad');
    await announce('bad');
    await announce('good');
    const relay = relayOf(reaction);
    await until(() => ran.includes('good'));
    await relay.stop();
    const [left] = await waiting('stumbling');
    expect(left).toMatchObject({ lastError: 'Error: not now' });
    expect(left?.dueAt.getTime()).toBeGreaterThan(Date.now());
  });

  it('takes up again what a process that died had leased', async () => {
    const { reaction, ran, until } = recorder('survivor', (_mailId, attempt) => attempt === 1);
    await announce('again');
    const first = relayOf(reaction);
    await until(() => ran.includes('again'));
    await first.stop();
    await s.deps.db.pool.query(`UPDATE jobs.job SET start_after = now() WHERE name = 'survivor'`);
    const second = relayOf(reaction);
    await until(() => ran.filter((one) => one === 'again').length === 2);
    await second.stop();
    expect((await waiting('survivor')).filter(({ attempts }) => attempts > 1)).toEqual([]);
  });

  it('keeps for a year what it gave up, beside the queue', async () => {
    const { reaction, ran, until } = recorder('hopeless', () => true);
    await announce('never');
    const only = `e.payload ->> 'mailId' = 'never'`;
    const relay = relayOf({ ...reaction, only });
    await until(() => ran.includes('never'));
    await relay.stop();
    await s.deps.db.pool.query(
      `UPDATE jobs.job SET start_after = now(), retry_count = retry_limit WHERE name = 'hopeless'`,
    );
    const before = ran.length;
    const last = relayOf({ ...reaction, only });
    await until(() => ran.length > before);
    await last.stop();
    expect(await waiting('hopeless')).toEqual([]);
    expect(await waiting('hopeless-dead')).toHaveLength(1);
  });

  it('adopts what a process of the version before has planned, and does it once', async () => {
    const { reaction, ran, until } = recorder('adopter');
    const first = relayOf({ ...reaction, beginsNow: true });
    await announce('seen by nobody');
    await first.stop();
    await s.deps.db.pool.query(
      `INSERT INTO relay_task (handler, event_id) SELECT 'adopter', id FROM event WHERE payload ->> 'mailId' = 'seen by nobody'`,
    );
    const relays = [relayOf({ ...reaction, beginsNow: true }), relayOf({ ...reaction, beginsNow: true })];
    await until(() => ran.includes('seen by nobody'));
    await Promise.all(relays.map((relay) => relay.stop()));
    expect(ran.filter((one) => one === 'seen by nobody')).toHaveLength(1);
    expect(await s.deps.db.prisma.relayTask.count()).toBe(0);
  });

  it('does not look back where a reaction begins now', async () => {
    await announce('long ago');
    const forward = recorder('forward');
    const witness = recorder('second-witness');
    const relay = relayOf({ ...forward.reaction, beginsNow: true }, witness.reaction);
    await witness.until(() => witness.ran.includes('long ago'));
    await announce('new');
    relay.wake();
    await forward.until(() => forward.ran.includes('new'));
    await relay.stop();
    expect(forward.ran).toEqual(['new']);
  });

  it('leaves alone what a reaction does not want, and waits where it asks to', async () => {
    const slow = recorder('slow');
    const picky = recorder('picky');
    const witness = recorder('witness');
    const relay = relayOf(
      { ...slow.reaction, delaySeconds: 3_600 },
      { ...picky.reaction, only: `e.payload ->> 'mailId' = 'wanted'` },
      witness.reaction,
    );
    // The witness comes last in a round: once it saw the later one, the others have planned the earlier ones.
    for (const mailId of ['unwanted', 'wanted', 'later']) {
      await announce(mailId);
      relay.wake();
      await witness.until(() => witness.ran.includes(mailId));
    }
    await picky.until(() => picky.ran.length > 0);
    await relay.stop();
    expect(picky.ran).toEqual(['wanted']);
    expect(slow.ran).toEqual([]);
    const due = (await waiting('slow')).map(({ dueAt }) => dueAt.getTime());
    expect(due.length).toBeGreaterThan(1);
    expect(Math.min(...due)).toBeGreaterThan(Date.now() + 3_000_000);
  });
});
