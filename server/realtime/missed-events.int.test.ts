import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import type { MissedView } from '@/contract/schemas/stream';
import { openConversation } from '@/server/domain/conversations/open-conversation';
import { sendMessage } from '@/server/domain/messages/send-message';
import { currentCursor } from '@/server/events/read-log';
import { missedEvents } from '@/server/realtime/missed-events';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const say = (who: Person, text: string) =>
  sendMessage(who, { conversationId: s.conversation.id, clientId: s.deps.ids.newId<ClientId>(), text });
const here = () => currentCursor(s.deps.db.pool);
const missed = (who: Person, from: string, upTo: string) => missedEvents(s.deps.db.pool, who.actor, { from, upTo });
const texts = (view: MissedView) =>
  view.kind === 'resync'
    ? view.kind
    : view.events.flatMap(({ event }) => (event.type === 'message.sent' ? [event.message.preview] : []));

describe('what lies between two places', () => {
  it('is told once, in order, to who may see it', async () => {
    const before = await here();
    await say(s.tom, 'one');
    const between = await here();
    await say(s.mira, 'two');
    await say(s.tom, 'three');
    const after = await here();
    await say(s.tom, 'four');
    expect(texts(await missed(s.tom, before, after))).toEqual(['one', 'two', 'three']);
    expect(texts(await missed(s.mira, between, after))).toEqual(['two', 'three']);
    expect(texts(await missed(s.stranger, before, await here()))).toEqual([]);
  });

  it('is nothing when the first place is the later one', async () => {
    const before = await here();
    await say(s.tom, 'words');
    expect(texts(await missed(s.tom, await here(), before))).toEqual([]);
    expect(texts(await missed(s.tom, before, before))).toEqual([]);
  });

  it('has what committed late, although its number is lower', async () => {
    const { pool } = s.deps.db;
    const slow = await pool.connect();
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO event (type, payload) VALUES ('mail.queued', '{}')`);
    await slow.query(
      `INSERT INTO event (studio_id, conversation_id, rev, type, payload)
       SELECT studio_id, id, 9999, 'delivery-position.moved', '{"userId":"late","deliveredSeq":1}' FROM conversation WHERE id = $1`,
      [s.conversation.id],
    );
    const before = await here();
    await openConversation(s.nadia, { artistId: s.mira.artist.id });
    await slow.query('COMMIT');
    slow.release();
    const view = await missed(s.tom, before, await here());
    expect(view).toMatchObject({ kind: 'events', events: [{ event: { userId: 'late' } }] });
  });

  it('is a fresh start when it is too much, or when a place is made up', async () => {
    const now = await here();
    for (const made of ['nonsense', '9:1:', `${2n ** 62n}:${2n ** 62n}:`]) {
      expect(texts(await missed(s.tom, made, now))).toBe('resync');
      expect(texts(await missed(s.tom, now, made))).toBe('resync');
    }
    await s.deps.db.pool.query(
      `INSERT INTO event (studio_id, conversation_id, rev, type, payload)
       SELECT studio_id, id, 10000 + n, 'delivery-position.moved', '{}' FROM conversation, generate_series(1, 1001) AS n WHERE id = $1`,
      [s.conversation.id],
    );
    expect(texts(await missed(s.tom, now, await here()))).toBe('resync');
  });
});
