import { expect } from '@playwright/test';
import type pg from 'pg';
import { AUDIT_KEY } from '@/e2e/harness/audit-key';
import { type RawAnswer, rawPost } from '@/e2e/harness/raw-post';
import { test } from '@/e2e/harness/story';
import { tokenOf } from '@/e2e/harness/token-of';
import { withClient } from '@/scripts/scratch-postgres';
import { verifyAudit } from '@/server/domain/audit/verify-audit';

const PASSWORD = 'parlour-demo';

type Talk = { readonly id: string; readonly words: string };

const talkOf = async (client: pg.Client): Promise<Talk> => {
  const { rows } = await client.query<Talk>(
    `SELECT c.id, m.body ->> 'text' AS words
     FROM conversation c JOIN "user" u ON u.id = c.customer_id JOIN studio s ON s.id = c.studio_id
     JOIN message m ON m.conversation_id = c.id AND m.kind = 'text' AND m.deleted_at IS NULL
     WHERE u.email = 'customer@demo.test' AND s.name = 'Juniper & Ink' ORDER BY m.seq DESC LIMIT 1`,
  );
  if (!rows[0]) throw new Error('the demo scene is not there');
  return rows[0];
};

/** What a look with this reason left behind, in every place where it leaves something. */
const tracesOf = async (client: pg.Client, reason: string) => {
  const { rows } = await client.query<{ entries: number; viewings: number; receipts: number }>(
    `SELECT (SELECT count(*)::int FROM audit_entry WHERE subject ->> 'reason' = $1) AS entries,
       (SELECT count(*)::int FROM viewing WHERE reason = $1) AS viewings,
       (SELECT count(*)::int FROM message WHERE kind = 'access-receipt' AND body ->> 'reason' = $1) AS receipts`,
    [reason],
  );
  return rows[0];
};

const faultsOf = async (client: pg.Client) =>
  (await verifyAudit({ client, auditKey: AUDIT_KEY })).flatMap(({ faults }) => faults);

/** Whether somebody stands at the lock that the test holds. */
const waitsFor = async (client: pg.Client, table: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    'SELECT 1 FROM pg_locks WHERE relation = $1::regclass AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())',
    [table],
  );
  return (rowCount ?? 0) > 0;
};

type Stop = {
  readonly databaseUrl: string;
  /** What stands still while `meanwhile` happens: whoever wants the table waits for us. */
  readonly lock: string;
  readonly table: string;
};

/** Lets a look begin, and does `meanwhile` once it stands at the table; the table is let go afterwards. */
const haltedAt = ({ databaseUrl, lock, table }: Stop, begin: () => void, meanwhile: () => Promise<void>) =>
  withClient(databaseUrl, (holder) =>
    withClient(databaseUrl, async (watcher) => {
      await holder.query('BEGIN');
      await holder.query(lock);
      begin();
      await expect.poll(() => waitsFor(watcher, table), { intervals: [20] }).toBe(true);
      await meanwhile();
      await holder.query('ROLLBACK');
      // The dead server's session ends when it notices; what it had open is rolled back by then.
      await expect.poll(() => waitsFor(watcher, table), { intervals: [20] }).toBe(false);
    }),
  );

/** The last thing that is read for the answer: the entry is committed by then, and the answer has not begun. */
const BEFORE_THE_ANSWER = { lock: 'LOCK TABLE booking IN ACCESS EXCLUSIVE MODE', table: 'booking' } as const;
/** Written after the entry, in its transaction: the entry is there and not committed. */
const BEFORE_THE_COMMIT = { lock: 'LOCK TABLE viewing IN SHARE MODE', table: 'viewing' } as const;

test('a look that is cut off is on record before a byte of it leaves, and never the other way round', async ({
  server,
}) => {
  const { url, databaseUrl } = server;
  const token = await tokenOf(url, 'admin@demo.test', PASSWORD);
  await withClient(databaseUrl, async (client) => {
    const { id: conversationId, words } = await talkOf(client);
    const look = (reason: string): RawAnswer =>
      rawPost(`${url}/api/trpc/console.openViewing`, { token, body: { conversationId, reason } });

    await test.step('killed after the commit: entry, look and receipt stand, and nothing was shown', async () => {
      const reason = 'Killed after the commit.';
      let answer: RawAnswer | undefined;
      await haltedAt(
        { databaseUrl, ...BEFORE_THE_ANSWER },
        () => {
          answer = look(reason);
        },
        server.kill,
      );
      expect(await answer?.ended).toBe('');
      expect(await tracesOf(client, reason)).toEqual({ entries: 1, viewings: 1, receipts: 1 });
      expect(await faultsOf(client)).toEqual([]);
      await server.start();
    });

    await test.step('killed before the commit: there is no trace of it, and nothing was shown either', async () => {
      const reason = 'Killed before the commit.';
      let answer: RawAnswer | undefined;
      await haltedAt(
        { databaseUrl, ...BEFORE_THE_COMMIT },
        () => {
          answer = look(reason);
        },
        server.kill,
      );
      expect(await answer?.ended).toBe('');
      expect(await tracesOf(client, reason)).toEqual({ entries: 0, viewings: 0, receipts: 0 });
      expect(await faultsOf(client)).toEqual([]);
      await server.start();
    });

    await test.step('left by the admin’s browser after the commit: it stays on record', async () => {
      const reason = 'The browser went away.';
      let answer: RawAnswer | undefined;
      await haltedAt(
        { databaseUrl, ...BEFORE_THE_ANSWER },
        () => {
          answer = look(reason);
        },
        async () => answer?.hangUp(),
      );
      expect(await answer?.ended).toBe('');
      expect(await tracesOf(client, reason)).toEqual({ entries: 1, viewings: 1, receipts: 1 });
    });

    await test.step('the next one, undisturbed, is shown, and the chain goes on as one', async () => {
      const reason = 'Undisturbed.';
      const shown = await look(reason).ended;
      expect(shown).toContain(' 200 OK');
      expect(shown).toContain(JSON.stringify(words));
      expect(await tracesOf(client, reason)).toEqual({ entries: 1, viewings: 1, receipts: 1 });
      expect(await faultsOf(client)).toEqual([]);
    });
  });
});
