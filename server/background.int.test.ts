import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBackground } from '@/server/background';
import { createPgBossQueue } from '@/server/platform/jobs/pg-boss-queue';
import { createLog } from '@/server/platform/log';
import type { MailSender } from '@/server/platform/mail/mail-sender';
import { queueMail } from '@/server/platform/mail/queue-mail';
import { recordingPushSender } from '@/tests/harness/recording-push-sender';
import { type Scene, scene } from '@/tests/harness/scene';
import { createWatch } from '@/tests/harness/watch';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const log = createLog('silent');
const mailTo = (recipient: string) =>
  s.deps.db.transact((tx) => queueMail(tx, s.deps, { recipient, subject: 'Your code', text: '123456' }));

it('sends what any process queued, once, however many work, and what was queued while none did', async () => {
  const sent: string[] = [];
  const { look, until } = createWatch();
  const mail: MailSender = {
    keepsText: false,
    send: async ({ recipient }) => {
      sent.push(recipient);
      look();
      return 'accepted';
    },
    close: () => undefined,
  };
  await mailTo('early@example.test');
  const workers = [1, 2].map(() =>
    startBackground({ ...s.deps, mail, mailFrom: 'no-reply@parlour.test', push: recordingPushSender(), log }),
  );
  await until(() => sent.length === 1);
  await mailTo('late@example.test');
  for (const worker of workers) worker.wake();
  await until(() => sent.length === 2);
  await Promise.all(workers.map((worker) => worker.stop()));
  await mailTo('nobody works@example.test');
  expect(sent).toEqual(['early@example.test', 'late@example.test']);
});

it('has jobs if and only if their transaction commits', async () => {
  const jobs = createPgBossQueue({ pool: s.deps.db.pool, log });
  await jobs.prepare('errands');
  const ran: unknown[] = [];
  const { look, until } = createWatch();
  const put = async (id: string, end: 'COMMIT' | 'ROLLBACK') => {
    const client = await s.deps.db.pool.connect();
    await client.query('BEGIN');
    await jobs.put(client, 'errands', [{ id, data: { id } }]);
    await client.query(end);
    client.release();
  };
  const [never, once] = [s.deps.ids.newId(), s.deps.ids.newId()];
  await put(never, 'ROLLBACK');
  await put(once, 'COMMIT');
  await put(once, 'COMMIT');
  jobs.work('errands', async (data) => {
    ran.push(data);
    look();
  });
  await until(() => ran.length > 0);
  await jobs.stop();
  expect(ran).toEqual([{ id: once }]);
});

it('ends at once where the database is away', async () => {
  const pool = { query: () => Promise.reject(new Error('away')) };
  const jobs = createPgBossQueue({ pool: pool as never, log });
  jobs.work('errands', async () => undefined);
  await jobs.stop();
});
