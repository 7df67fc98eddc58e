import { timed } from '@/bench/at-size/time-queries';
import type { BenchUser } from '@/bench/populate';
import type { ConversationId, SessionId, UserId } from '@/contract/ids/ids';
import { createDatabase } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import { listConversations } from '@/server/domain/conversations/queries';
import { pageBefore } from '@/server/domain/messages/queries';
import { readUnread } from '@/server/domain/notifications/read-news';
import { systemClock } from '@/server/platform/clock';
import { systemIds } from '@/server/platform/ids';
import { seeded } from '@/tests/harness/seeded';

const PAGE = 30;
const HISTORY_PAGE = 50;

/** The very statements of the product, timed one by one: pages of the list one after the other, and history at any depth. */
export const measureSql = async (
  databaseUrl: string,
  busy: BenchUser,
  { looks }: { readonly looks: number },
): Promise<{
  readonly list: readonly number[];
  readonly unread: readonly number[];
  readonly history: readonly number[];
}> => {
  const db = createDatabase({ url: databaseUrl, poolSize: 4, onCommit: () => undefined });
  const { pool, tookMs } = timed(db.pool);
  const actor = {
    kind: 'user' as const,
    userId: busy.id as UserId,
    sessionId: busy.sessionId as SessionId,
    name: 'Artist',
    memberships: [],
    artistId: null,
  };
  const rest = { clock: systemClock, ids: systemIds, sendLimitPerMinute: 1, auditKey: '', publicUrl: '' };
  const ctx: UserContext = { ...rest, db: { ...db, pool }, actor };
  const random = seeded('looks');
  const opened: { id: string; lastSeq: number }[] = [];
  let next: string | null = null;
  for (let look = 0; look < looks; look++) {
    const page = await listConversations(ctx, { limit: PAGE, ...(next === null ? {} : { next }) });
    next = page.next;
    opened.push(...page.items);
    await readUnread(pool, busy.id, null);
  }
  const long = await longest(db.pool, looks);
  for (const { id, lastSeq } of [...random.shuffled(opened).slice(0, looks), ...long]) {
    await pageBefore(pool, id as ConversationId, random.between(1, lastSeq + 1), HISTORY_PAGE);
  }
  await db.close();
  return { list: tookMs('conversations'), unread: tookMs('unread-of'), history: tookMs('messages-before') };
};

/** The longest conversations, each as often as it takes. */
async function longest(pool: ReturnType<typeof timed>['pool'], looks: number) {
  const text = 'SELECT id, last_seq AS "lastSeq" FROM conversation ORDER BY last_seq DESC LIMIT 10';
  const { rows } = await pool.query<{ id: string; lastSeq: number }>(text);
  return Array.from({ length: looks }, (_, n) => rows[n % rows.length]).flatMap((row) => row ?? []);
}
