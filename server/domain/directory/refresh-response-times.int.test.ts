import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserId } from '@/contract/ids/ids';
import { refreshTexts, refreshTimes } from '@/server/domain/directory/keep-directory';
import { artistByHandle } from '@/server/domain/directory/queries';
import { refreshResponseTimes } from '@/server/domain/directory/refresh-response-times';
import { createLog } from '@/server/platform/log';
import type { MadeConversation } from '@/tests/harness/factories';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Scene, scene } from '@/tests/harness/scene';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

/** Who wrote how many minutes before now, oldest first. */
const say = (conversation: MadeConversation, lines: readonly (readonly [{ id: UserId }, number])[]) =>
  makeMessages(
    all.world,
    conversation,
    lines.map(([{ id: senderId }, minutesAgo]) => {
      const sentAt = new Date(all.world.now.getTime() - minutesAgo * MINUTE_MS);
      return { senderId, content: { kind: 'text', body: { text: 'words' } } as const, sentAt };
    }),
  );
const shown = async (handle: string) => (await artistByHandle(all.deps, { handle })).responseMinutes;

it('is the median of the waits for a first answer, over 90 days, once there are three', async () => {
  const [mira, tom, nadia, sven] = [all.mira.user, all.tom.user, all.nadia.user, all.sven.user];
  await say(all.conversation, [
    // Too long ago to count.
    [tom, 100 * DAY_MINUTES],
    [mira, 99 * DAY_MINUTES],
    // Waits ten minutes, from the first of three lines; what the artist adds is no answer.
    [tom, 5_000],
    [tom, 4_998],
    [tom, 4_992],
    [mira, 4_990],
    [mira, 4_000],
    // Staff answer for the artist, after half a minute.
    [tom, 3_000],
    [sven, 2_999.5],
  ]);
  await refreshResponseTimes(all.deps);
  expect(await shown('mira')).toBeNull();

  await say(all.otherConversation, [
    [mira, 2_000],
    [nadia, 1_000],
    [mira, 900],
    // Not answered yet.
    [nadia, 20],
  ]);
  expect(await refreshResponseTimes(all.deps)).toBe(1);
  expect(await shown('mira')).toBe(10);
  expect(await shown('jonas')).toBeNull();
  expect(await refreshResponseTimes(all.deps)).toBe(0);
});

it('is forgotten when it is too old to tell', async () => {
  all.deps.clock.advance(200 * DAY_MINUTES * MINUTE_MS);
  await refreshResponseTimes(all.deps);
  expect(await shown('mira')).toBeNull();
  all.deps.clock.advance(-200 * DAY_MINUTES * MINUTE_MS);
});

it('is left to one of the processes that try at once', async () => {
  const other = await all.deps.db.pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT pg_advisory_xact_lock(72707375)');
  expect(await refreshResponseTimes(all.deps)).toBe(0);
  await other.query('COMMIT');
  other.release();
  expect(await refreshResponseTimes(all.deps)).toBe(1);
});

it('is refreshed with what the search looks through', async () => {
  const { pool } = all.deps.db;
  await pool.query(`UPDATE artist SET response_minutes = 1, search_text = ''`);
  const deps = { ...all.deps, log: createLog('silent') };
  await refreshTexts(deps);
  await refreshTimes(deps);
  const { rows } = await pool.query(`SELECT FROM artist WHERE search_text NOT LIKE E'\\n! %'`);
  expect(rows).toEqual([]);
  expect([await shown('mira'), await shown('jonas')]).toEqual([10, null]);
});
