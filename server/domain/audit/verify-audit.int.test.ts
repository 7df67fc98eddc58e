import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNode } from '@/scripts/run';
import { withClient } from '@/scripts/scratch-postgres';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { hashEntry } from '@/server/domain/audit/chain';
import { sealOf } from '@/server/domain/audit/seal';
import { sealChains } from '@/server/domain/audit/seal-chains';
import { verifyAudit } from '@/server/domain/audit/verify-audit';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.close());

const look = (reason = 'A complaint.') => openViewing(s.carla, { conversationId: s.conversation.id, reason });
const looks = async (count: number) => {
  for (let at = 1; at <= count; at++) await look(`Complaint ${at}.`);
};
const verify = (auditKey = s.deps.auditKey) => withClient(s.url, (client) => verifyAudit({ client, auditKey }));
const faultsOf = async () => {
  const verdicts = await verify();
  expect(verdicts.find(({ studio }) => studio.id === s.marigold.id)).toMatchObject({ faults: [] });
  return verdicts
    .find(({ studio }) => studio.id === s.juniper.id)
    ?.faults.map(({ fault, atNumber }) => `${fault} ${atNumber}`);
};

/** As somebody does it who owns the database server: no trigger stands in their way. */
const tamper = (sql: string, values: unknown[] = []) =>
  withClient(s.url, async (client) => {
    await client.query(`SET session_replication_role = 'replica'`);
    const { rowCount } = await client.query(sql, values);
    expect(rowCount).toBeGreaterThan(0);
  });
const entry = async (number: number) =>
  s.deps.db.prisma.auditEntry.findUniqueOrThrow({ where: { studioId_number: { studioId: s.juniper.id, number } } });

describe('an audit that nobody touched', () => {
  it('is intact, with none, one and several entries', async () => {
    expect((await verify()).map(({ entries, faults }) => [entries, faults])).toEqual([
      [0, []],
      [0, []],
    ]);
    await looks(3);
    await openViewing(s.bruno, { conversationId: s.marigoldConversation.id, reason: 'Ours.' });
    expect((await verify()).map(({ entries, faults }) => [entries, faults])).toEqual([
      [3, []],
      [1, []],
    ]);
  });

  it('cannot be sealed by somebody who does not know the key', async () => {
    await look();
    const verdicts = await verify('another-key-that-is-long-enough-0123456789');
    expect(verdicts[0]?.faults).toEqual([{ atNumber: 1, fault: 'wrong-seal' }]);
  });
});

describe('it is found when an entry', () => {
  beforeEach(() => looks(4));

  it('was edited', async () => {
    await tamper(`UPDATE audit_entry SET subject = jsonb_set(subject, '{reason}', '"Nothing."') WHERE number = 2`);
    expect(await faultsOf()).toEqual(['edited 2', 'receipt-differs 2']);
  });

  it('was edited with its hash made to fit', async () => {
    const changed = { ...(await entry(2)), actorId: s.ada.user.id };
    await tamper('UPDATE audit_entry SET actor_id = $1, hash = $2 WHERE number = 2', [
      changed.actorId,
      hashEntry(changed),
    ]);
    expect(await faultsOf()).toEqual(['detached 3', 'receipt-differs 2']);
  });

  it('and all after it were edited with their hashes made to fit', async () => {
    let previous = (await entry(1)).hash;
    for (const number of [2, 3, 4]) {
      const changed = { ...(await entry(number)), previous, actorId: s.ada.user.id };
      previous = hashEntry(changed);
      const values = [changed.actorId, changed.previous, previous, number];
      await tamper('UPDATE audit_entry SET actor_id = $1, previous = $2, hash = $3 WHERE number = $4', values);
    }
    await tamper('UPDATE audit_head SET hash = $1', [previous]);
    expect(await faultsOf()).toEqual(['wrong-seal 4', 'receipt-differs 2', 'receipt-differs 3', 'receipt-differs 4']);
  });

  it('was removed from the middle', async () => {
    await tamper('DELETE FROM audit_entry WHERE number = 2');
    expect(await faultsOf()).toEqual(['missing 2', 'receipt-without-entry 2']);
  });

  it('changed its place with another', async () => {
    await tamper('UPDATE audit_entry SET number = -3 WHERE number = 3');
    await tamper('UPDATE audit_entry SET number = 3 WHERE number = 2');
    await tamper('UPDATE audit_entry SET number = 2 WHERE number = -3');
    expect((await faultsOf())?.[0]).toBe('edited 2');
  });

  it('was put in', async () => {
    const last = await entry(4);
    const added = { ...last, number: 5, previous: last.hash };
    const values = [
      added.studioId,
      added.actorId,
      added.action,
      added.subject,
      added.occurredAt,
      last.hash,
      hashEntry(added),
    ];
    await tamper(
      `INSERT INTO audit_entry (studio_id, number, actor_id, action, subject, occurred_at, previous, hash)
       VALUES ($1, 5, $2, $3, $4, $5, $6, $7)`,
      values,
    );
    expect((await faultsOf())?.[0]).toBe('beyond-end 5');
  });

  it('was cut off the end', async () => {
    await tamper('DELETE FROM audit_entry WHERE number = 4');
    expect(await faultsOf()).toEqual(['cut-off 4', 'receipt-without-entry 4']);
  });

  it('was cut off the end, and the end said to be earlier', async () => {
    const third = await entry(3);
    await tamper('DELETE FROM audit_entry WHERE number = 4');
    await tamper('UPDATE audit_head SET number = 3, hash = $1', [third.hash]);
    expect(await faultsOf()).toEqual(['wrong-seal 3', 'receipt-without-entry 4']);
  });

  it('was cut off, and the end put back as it once truly was: the receipts still tell', async () => {
    const third = await entry(3);
    const seal = sealOf(s.deps.auditKey, third);
    await tamper('DELETE FROM audit_entry WHERE number = 4');
    await tamper('UPDATE audit_head SET number = 3, hash = $1, seal = $2', [third.hash, seal]);
    expect(await faultsOf()).toEqual(['receipt-without-entry 4']);
  });

  it('and all others are gone', async () => {
    await tamper('DELETE FROM audit_entry');
    expect((await faultsOf())?.[0]).toBe('cut-off 1');
  });

  it('has lost its receipt, or the receipt says something else', async () => {
    await tamper(`DELETE FROM message WHERE body ->> 'entryNumber' = '2'`);
    await tamper(
      `UPDATE message SET body = jsonb_set(body, '{reason}', '"Nothing."') WHERE body ->> 'entryNumber' = '3'`,
    );
    expect(await faultsOf()).toEqual(['receipt-differs 3', 'look-without-receipt 2']);
  });
});

describe('what was broken once', () => {
  beforeEach(() => looks(3));

  it('is not made whole by later entries: a number that was cut off is not given out again', async () => {
    await tamper('DELETE FROM audit_entry WHERE number = 3');
    await look('One more.');
    expect((await faultsOf())?.[0]).toBe('missing 3');
    expect(await s.deps.db.prisma.auditHead.findFirst()).toMatchObject({ number: 4, seal: 'broken' });
  });

  it('is not made whole by an entry that somebody put in before it', async () => {
    const third = await entry(3);
    await tamper('DELETE FROM audit_entry WHERE number = 3');
    await tamper('UPDATE audit_head SET number = 2, hash = $1', [third.previous]);
    await look('One more.');
    expect((await faultsOf())?.[0]).toBe('wrong-seal 3');
  });

  it('shows when the end was removed, and when it was sealed anew after that', async () => {
    await tamper('DELETE FROM audit_head');
    expect((await faultsOf())?.[0]).toBe('no-end 3');
    expect(await sealChains(s.deps)).toEqual([{ studioId: s.juniper.id, entries: 3 }]);
    expect(await faultsOf()).toEqual(['sealed-again 4']);
  });
});

describe('an audit from before there were seals', () => {
  const found = async () => {
    await s.deps.db.transact((tx) =>
      appendAuditEntry(tx, s.deps, {
        studioId: s.juniper.id,
        actorId: s.carla.user.id,
        action: 'studio.created',
        subject: {},
        occurredAt: s.deps.clock.now(),
      }),
    );
    await tamper('DELETE FROM audit_head');
  };

  it('is sealed once, at the start, and says so itself', async () => {
    await found();
    expect(await sealChains(s.deps)).toEqual([{ studioId: s.juniper.id, entries: 1 }]);
    expect(await sealChains(s.deps)).toEqual([]);
    await look();
    expect((await verify())[0]).toMatchObject({ entries: 3, sealedLater: 1, faults: [] });
  });

  it('is sealed by the first entry when the start could not', async () => {
    await found();
    await look();
    expect((await entry(2)).action).toBe('audit.sealed');
    expect((await verify())[0]).toMatchObject({ entries: 3, sealedLater: 1, faults: [] });
  });
});

describe('npm run audit:verify', () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-audit-'));
  const run = () => {
    const env = { NODE_ENV: 'test', DATABASE_URL: s.url, AUDIT_KEY: s.deps.auditKey, PARLOUR_HOME: home };
    return runNode(['--import', 'tsx', 'scripts/audit-verify/main.ts'], { env });
  };

  it('says what it found, and ends with 1 when something is wrong', async () => {
    await looks(2);
    expect(await run()).toEqual({
      code: 0,
      output: '✓ Juniper & Ink: 2 entries, intact\n✓ Marigold Hands: 0 entries, intact\n',
    });
    await tamper(`UPDATE audit_entry SET actor_id = NULL WHERE number = 1`);
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain(`✗ Juniper & Ink (${s.juniper.id}): 2 entries, NOT intact\n  entry 1 was edited`);
    fs.rmSync(home, { recursive: true, force: true });
  }, 30_000);
});
