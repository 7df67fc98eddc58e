import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '@/server/events/emit';
import { type Reaction, startRelay } from '@/server/events/relay';
import { createLog } from '@/server/platform/log';
import { type Scene, scene } from '@/tests/harness/scene';
import { createWatch } from '@/tests/harness/watch';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const announce = (mailId: string) => s.deps.db.transact((tx) => emit(tx, { type: 'mail.queued', mailId }));
const tasks = (handler: string) => s.deps.db.prisma.relayTask.findMany({ where: { handler } });

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

const relayOf = (...reactions: Reaction[]) => startRelay({ db: s.deps.db, reactions, log: createLog('silent') });

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
    expect(await tasks('once')).toEqual([]);
  });

  it('puts off what failed, and goes on with the rest', async () => {
    const { reaction, ran, until } = recorder('stumbling', (mailId) => mailId === 'bad');
    await announce('bad');
    await announce('good');
    const relay = relayOf(reaction);
    await until(() => ran.includes('good'));
    await relay.stop();
    const [left] = await tasks('stumbling');
    expect(left).toMatchObject({ attempts: 1, lastError: 'Error: not now' });
    expect(left?.nextTryAt?.getTime()).toBeGreaterThan(Date.now());
  });

  it('takes up again what a process that died had leased', async () => {
    const { reaction, ran, until } = recorder('survivor', (_mailId, attempt) => attempt === 1);
    await announce('again');
    const first = relayOf(reaction);
    await until(() => ran.includes('again'));
    await first.stop();
    await s.deps.db.pool.query(`UPDATE relay_task SET next_try_at = now() WHERE handler = 'survivor'`);
    const second = relayOf(reaction);
    await until(() => ran.filter((one) => one === 'again').length === 2);
    await second.stop();
    expect((await tasks('survivor')).filter(({ attempts }) => attempts > 1)).toEqual([]);
  });

  it('does not look back where a reaction begins now', async () => {
    await announce('long ago');
    const forward = recorder('forward');
    const witness = recorder('second witness');
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
    const due = (await tasks('slow')).map(({ nextTryAt }) => nextTryAt?.getTime() ?? 0);
    expect(due.length).toBeGreaterThan(1);
    expect(Math.min(...due)).toBeGreaterThan(Date.now() + 3_000_000);
  });
});
