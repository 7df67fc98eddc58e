import { handleFromName } from '@/contract/artists/handle-from-name';
import type { StudioId, UserId } from '@/contract/ids/ids';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import type { Deps } from '@/server/domain/context';
import { lockHandles } from '@/server/domain/studios/lock-handles';

type StudioDraft = {
  readonly studioId: StudioId;
  /** Becomes its admin. */
  readonly userId: UserId;
  readonly name: string;
  readonly zone: string;
  readonly now: Date;
};

/** A new studio with one admin and the first entry of its audit. */
export async function foundStudio(tx: Tx, ctx: Pick<Deps, 'auditKey'>, draft: StudioDraft): Promise<void> {
  const { studioId, userId, name, zone, now } = draft;
  const handle = await freeStudioHandle(tx, name);
  await tx.studio.create({ data: { id: studioId, name, handle, zone, createdAt: now } });
  await tx.membership.create({ data: { studioId, userId, role: 'admin', createdAt: now } });
  const subject = { studioId, adminId: userId };
  await appendAuditEntry(tx, ctx, { studioId, actorId: userId, action: 'studio.created', subject, occurredAt: now });
}

async function freeStudioHandle(tx: Tx, name: string): Promise<string> {
  await lockHandles(tx);
  for (let attempt = 1; ; attempt++) {
    const handle = handleFromName(name, 'studio', attempt);
    if ((await tx.studio.count({ where: { handle } })) === 0) return handle;
  }
}
