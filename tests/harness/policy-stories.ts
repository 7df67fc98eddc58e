import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { makeBooking } from '@/tests/harness/make-booking';
import type { Scene } from '@/tests/harness/scene';

const STATE = { check: '23514', foreign: '23503', raised: 'P0001' } as const;

const POLICY = 'INSERT INTO policy (id, artist_id, number, terms) VALUES ($1, $2, $3, $4)';
const TERMS = '{"note": "Ask me.", "noShowPercent": 100}';

const WHEN = {
  wallStart: '2031-06-06T10:00',
  zone: 'Europe/Rome',
  startsAt: '2031-06-06T08:00:00.000Z',
  endsAt: '2031-06-06T09:00:00.000Z',
};

/** What the constraints and triggers about policies and fees refuse or do, by their names. */
export function policyStories(all: () => Scene): Readonly<Record<string, () => Promise<unknown>>> {
  const run = (sql: string, values: unknown[] = []) => all().deps.db.pool.query(sql, values);
  const refusesCheck = (sql: string, values: unknown[] = []) =>
    expect(run(sql, values)).rejects.toMatchObject({ code: STATE.check });
  return {
    policy_number: () => refusesCheck(POLICY, [randomUUID(), all().jonas.artist.id, 0, TERMS]),
    policy_terms: async () => {
      await refusesCheck(POLICY, [randomUUID(), all().jonas.artist.id, 1, '[]']);
      await refusesCheck(POLICY, [randomUUID(), all().jonas.artist.id, 1, '{"note": null}']);
    },
    booking_fees: () => refusesCheck("UPDATE booking SET fees = '{}'"),
    booking_proposal_fee: async () => {
      const { conversation, mira, world, deps } = all();
      const offer = { transition: 'offer', at: deps.clock.now(), by: mira.user.id, slots: [WHEN] } as const;
      const asked = { conversation, service: mira.service, wallStart: WHEN.wallStart };
      const { id } = await makeBooking(world, { ...asked, acts: [offer] });
      await refusesCheck("UPDATE booking_proposal SET fee = '[]' WHERE booking_id = $1", [id]);
    },
    policy_append_only: async () => {
      const id = randomUUID();
      await run(POLICY, [id, all().jonas.artist.id, 7, TERMS]);
      for (const change of [
        `number = 8`,
        `terms = '{"note": "", "noShowPercent": 90}'`,
        `terms = terms || '{"note": "Other words"}'`,
      ]) {
        await expect(run(`UPDATE policy SET ${change} WHERE id = $1`, [id])).rejects.toMatchObject({
          code: STATE.raised,
        });
      }
      await expect(run('DELETE FROM policy WHERE id = $1', [id])).rejects.toMatchObject({ code: STATE.raised });
      // But for the artist's own words, when the account is deleted.
      await run(`UPDATE policy SET terms = terms || '{"note": ""}' WHERE id = $1`, [id]);
      const { rows } = await run('SELECT terms FROM policy WHERE id = $1', [id]);
      expect(rows).toEqual([{ terms: { note: '', noShowPercent: 100 } }]);
    },
    policy_no_truncate: () => expect(run('TRUNCATE policy CASCADE')).rejects.toMatchObject({ code: STATE.raised }),
    booking_pins_policy: async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      const policyOf = async (id: string) =>
        (await run('SELECT policy_id AS pinned FROM booking WHERE id = $1', [id])).rows;
      const { mira, anika, conversation } = all();
      const asked = { conversation, service: mira.service, wallStart: '2032-06-21T10:00' };
      const acts = [{ transition: 'confirm', at: all().deps.clock.now(), by: mira.user.id }] as const;
      await run(POLICY, [first, mira.artist.id, 1, TERMS]);
      // Put in as confirmed, or become so: the newest of its artist.
      const { id } = await makeBooking(all().world, { ...asked, wallStart: '2032-06-20T10:00', acts });
      expect(await policyOf(id)).toEqual([{ pinned: first }]);
      const { id: later } = await makeBooking(all().world, asked);
      expect(await policyOf(later)).toEqual([{ pinned: null }]);
      await run(POLICY, [second, mira.artist.id, 2, TERMS]);
      await run("UPDATE booking SET status = 'confirmed' WHERE id = $1", [later]);
      expect(await policyOf(later)).toEqual([{ pinned: second }]);
      // For good, and never somebody else's.
      await run("UPDATE booking SET status = 'cancelled' WHERE id = $1", [id]);
      for (const other of [null, second]) {
        await expect(run('UPDATE booking SET policy_id = $2 WHERE id = $1', [id, other])).rejects.toMatchObject({
          code: STATE.raised,
        });
      }
      const foreign = randomUUID();
      await run(POLICY, [foreign, anika.artist.id, 1, TERMS]);
      const { id: free } = await makeBooking(all().world, { ...asked, wallStart: '2032-06-22T10:00' });
      await expect(run('UPDATE booking SET policy_id = $2 WHERE id = $1', [free, foreign])).rejects.toMatchObject({
        code: STATE.foreign,
      });
    },
  };
}
