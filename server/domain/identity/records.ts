import type { UserId } from '@/contract/ids/ids';
import type { Tx } from '@/server/db/database';
import { emit } from '@/server/events/emit';

export type LockedUser = {
  readonly id: UserId;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: Date | null;
  readonly disabledAt: Date | null;
};

/** Locks the row, so that a session opened and sessions revoked at the same time happen one after the other. */
export async function lockUser(tx: Tx, id: UserId): Promise<LockedUser | null> {
  const rows = await tx.$queryRaw<LockedUser[]>`
    SELECT id, name, password_hash AS "passwordHash", email_verified_at AS "emailVerifiedAt", disabled_at AS "disabledAt"
    FROM "user" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Whether the session still counts. Ask under {@link lockUser}: whoever takes a password back ends sessions under it. */
export async function isSessionOpen(
  tx: Tx,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<boolean> {
  return (await tx.session.count({ where: { id, revokedAt: null, expiresAt: { gt: now } } })) > 0;
}

type WhichSessions = { readonly userId: string; readonly only?: string; readonly except?: string; readonly now: Date };

/** Ends sessions that are still going, forgets their browsers and announces each, which closes its streams. @returns how many. */
export async function endSessions(tx: Tx, { userId, only, except, now }: WhichSessions): Promise<number> {
  const ended = await tx.$queryRaw<{ id: string }[]>`
    UPDATE session SET revoked_at = ${now}::timestamptz
    WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > ${now}::timestamptz
      AND (${only ?? null}::uuid IS NULL OR id = ${only ?? null}::uuid)
      AND (${except ?? null}::uuid IS NULL OR id <> ${except ?? null}::uuid)
    RETURNING id`;
  // A browser without a session must not go on telling what is written.
  await tx.pushDevice.deleteMany({ where: { sessionId: { in: ended.map(({ id }) => id) } } });
  for (const { id } of ended) await emit(tx, { type: 'session.revoked', userId, sessionId: id });
  return ended.length;
}
