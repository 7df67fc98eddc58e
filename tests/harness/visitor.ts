import { createDatabase } from '@/server/db/database';
import type { Reader } from '@/server/domain/context';
import type { CodeContext } from '@/server/domain/identity/context';
import { systemIds } from '@/server/platform/ids';
import type { LimitedAct } from '@/server/platform/rate-limiter';
import { testDatabase } from '@/tests/harness/database';
import { type FixedClock, fixedClock } from '@/tests/harness/fixed-clock';

export type VisitorScene = {
  /** Somebody who is nobody yet, on an empty installation. */
  readonly visitor: CodeContext & Reader & { readonly clock: FixedClock };
  /** What was taken from the limiter, which lets everything through. */
  readonly taken: { act: LimitedAct; key: string }[];
  /** The newest code that was sent to `email`. */
  codeFor(email: string): Promise<string>;
  /** Sessions whose end was announced. */
  revocations(): Promise<string[]>;
  close(): Promise<void>;
};

export async function visitorScene(): Promise<VisitorScene> {
  const { url, drop } = await testDatabase();
  const db = createDatabase({ url, poolSize: 10, onCommit: () => {} });
  const taken: VisitorScene['taken'] = [];
  const limiter = { take: async (act: LimitedAct, key: string) => void taken.push({ act, key }) };
  const visitor = {
    db,
    clock: fixedClock(),
    ids: systemIds,
    sendLimitPerMinute: 100,
    auditKey: 'k'.repeat(32),
    publicUrl: 'http://localhost:3000',
    limiter,
    authSecret: 's'.repeat(32),
    ip: '203.0.113.7',
    userAgent: 'Test browser',
    language: 'en' as const,
  };
  const codeFor = async (email: string) => {
    const mail = await db.prisma.mail.findFirst({ where: { recipient: email }, orderBy: { id: 'desc' } });
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
    if (!code) throw new Error(`no code was sent to ${email}`);
    return code;
  };
  const revocations = async () => {
    const { rows } = await db.pool.query<{ id: string }>(
      `SELECT payload->>'sessionId' AS id FROM event WHERE type = 'session.revoked' ORDER BY event.id`,
    );
    return rows.map((row) => row.id);
  };
  const close = async () => {
    await db.close();
    await drop();
  };
  return { visitor, taken, codeFor, revocations, close };
}
