import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { atSnapshot, type Cursor, encodeCursor } from '@/server/events/cursor';
import { currentCursor, readLog, readLogFor } from '@/server/events/read-log';
import { type KeptEvent, RecentLog } from '@/server/realtime/recent-log';
import { type Scene, scene } from '@/tests/harness/scene';
import { seeded } from '@/tests/harness/seeded';

const PIECE = 7;
const ROOMY = { events: 1_000, characters: 1_000_000 };

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const say = (who: 'tom' | 'nadia', text: string) =>
  sendMessage(s[who], {
    conversationId: who === 'tom' ? s.conversation.id : s.otherConversation.id,
    clientId: s.deps.ids.newId<ClientId>(),
    text,
  });

/** Reads on in pieces, as the tail does. @returns every place at which it was. */
async function follow(recent: RecentLog, begin: Cursor): Promise<Cursor[]> {
  const places = [begin];
  for (let at = begin; ; ) {
    const batch = await readLog(s.deps.db.pool, at, PIECE);
    recent.keep(batch, at);
    places.push(...batch.events.map(({ cursor }) => cursor), batch.cursor);
    at = batch.cursor;
    if (!batch.more) return places;
  }
}

describe('what the process has told lately', () => {
  it('is what the database would find, in the same order and at the same places, from wherever a reader was', async () => {
    const { pool } = s.deps.db;
    const random = seeded('recent log');
    const recent = new RecentLog(ROOMY);
    const open: pg.PoolClient[] = [];
    let at = atSnapshot(await currentCursor(pool));
    const places: Cursor[] = [at];
    for (let turn = 0; turn < 40; turn++) {
      if (random.chance(0.3)) {
        const slow = await pool.connect();
        await slow.query('BEGIN');
        await slow.query(
          `INSERT INTO event (studio_id, conversation_id, rev, type, payload)
           VALUES ($1, $2, $3, 'delivery-position.moved', '{"userId":"late","deliveredSeq":1}')`,
          [s.juniper.id, s.conversation.id, 9_000 + turn],
        );
        open.push(slow);
      }
      for (let n = random.between(0, 3); n > 0; n--) {
        await say(random.pick(['tom', 'nadia']), `${turn}`);
        // A place in the middle of what this process reads at once: another one may have been there.
        if (random.chance(0.3)) places.push(atSnapshot(await currentCursor(pool)));
      }
      if (open.length > 3 || (open.length > 0 && random.chance(0.3))) {
        const slow = open.splice(random.between(0, open.length - 1), 1)[0];
        await slow?.query(random.chance(0.8) ? 'COMMIT' : 'ROLLBACK');
        slow?.release();
      }
      const told = await follow(recent, at);
      places.push(...told);
      at = told.at(-1) ?? at;
    }
    for (const slow of open) {
      await slow.query('COMMIT');
      slow.release();
    }
    const userId = s.tom.actor.userId;
    const ends = places.filter(({ before, until }) => before === until).map(({ until }) => until);
    for (const from of places) {
      const upTo = random.chance(0.5) ? at.until : random.pick(ends);
      const expected = await readLogFor(pool, { cursor: from, upTo, userId, limit: 1_000 });
      if (expected === 'too-much') throw new Error('too much for this test');
      const isFor = (event: KeptEvent) => event.conversationId === s.conversation.id;
      const kept = recent.missed({ from, upTo, isFor });
      const named = (events: readonly { readonly id: bigint | string; readonly cursor: Cursor }[]) =>
        events.map(({ id, cursor }) => `${id} ${encodeCursor(cursor)}`);
      expect(named(kept ?? [])).toEqual(named(expected.events));
      expect(kept).not.toBeNull();
    }
  });

  it('keeps no more words than there is room for', async () => {
    const begin = atSnapshot(await currentCursor(s.deps.db.pool));
    const recent = new RecentLog({ ...ROOMY, characters: 10_000 });
    for (let n = 0; n < 2 * PIECE; n++) await say('tom', 'long '.repeat(200));
    const upTo = (await follow(recent, begin)).at(-1) ?? begin;
    expect(recent.missed({ from: begin, upTo: upTo.until, isFor: () => true })).toBeNull();
  });

  it('reaches back no further than it keeps', async () => {
    const begin = atSnapshot(await currentCursor(s.deps.db.pool));
    const recent = new RecentLog({ ...ROOMY, events: 2 * PIECE });
    for (let n = 0; n < 4 * PIECE; n++) await say('tom', `${n}`);
    const places = await follow(recent, begin);
    const upTo = places.at(-1)?.until ?? '';
    const counts = places.map((from) => recent.missed({ from, upTo, isFor: () => true })?.length ?? null);
    const first = counts.findIndex((count) => count !== null);
    expect(first).toBeGreaterThan(PIECE);
    expect(counts.slice(first)).not.toContain(null);
    expect(counts[first]).toBeLessThanOrEqual(2 * PIECE);
    expect(counts.at(-1)).toBe(0);
  });

  it('tells no words that were taken back or changed since, and goes on telling those of other conversations', async () => {
    const begin = atSnapshot(await currentCursor(s.deps.db.pool));
    const recent = new RecentLog(ROOMY);
    const { seq } = await say('tom', 'a regret');
    await say('nadia', 'no regret');
    const said = (await follow(recent, begin)).at(-1) ?? begin;
    await say('tom', 'before it is taken back');
    await deleteMessage(s.tom, { conversationId: s.conversation.id, seq });
    const end = (await follow(recent, said)).at(-1) ?? said;
    await say('tom', 'after it was taken back');
    const last = (await follow(recent, end)).at(-1) ?? end;
    const missed = (from: Cursor, talk: string) =>
      recent.missed({
        from,
        upTo: last.until,
        isFor: (event) => event.conversationId === talk,
      })?.length;
    expect(missed(begin, s.conversation.id)).toBeUndefined();
    expect(missed(said, s.conversation.id)).toBeUndefined();
    expect(missed(end, s.conversation.id)).toBe(1);
    expect(missed(begin, s.otherConversation.id)).toBe(1);
  });

  it('says so when it does not reach back that far, or not forth', async () => {
    const { pool } = s.deps.db;
    const before = atSnapshot(await currentCursor(pool));
    await say('tom', 'before it began');
    const begin = atSnapshot(await currentCursor(pool));
    const recent = new RecentLog(ROOMY);
    await say('tom', 'kept');
    const end = (await follow(recent, begin)).at(-1) ?? begin;
    const everything = { upTo: end.until, isFor: () => true };
    expect(recent.missed({ ...everything, from: before })).toBeNull();
    expect(recent.missed({ ...everything, from: begin })).not.toBeNull();
    expect([before, begin, end, atSnapshot(`${2n ** 62n}:${2n ** 62n}:`)].map(recent.holds)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
