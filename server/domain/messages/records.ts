import { DomainError } from '@/contract/errors/domain-error';
import type { Tx } from '@/server/db/database';

type StoredMessage = {
  readonly senderId: string | null;
  readonly kind: string;
  readonly sentAt: Date;
  readonly deletedAt: Date | null;
  /** The words, for the text kind. */
  readonly text: string | null;
};

/** A message as stored. The caller holds the conversation's lock. @throws DomainError message.not-found */
export async function storedMessage(tx: Tx, conversationId: string, seq: number): Promise<StoredMessage> {
  const message = await tx.message.findUnique({
    where: { conversationId_seq: { conversationId, seq } },
    select: { senderId: true, kind: true, sentAt: true, deletedAt: true, body: true },
  });
  if (!message) throw new DomainError('message.not-found');
  const { body, ...rest } = message;
  const text =
    typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string' ? body.text : null;
  return { ...rest, text };
}

/** What `appendMessage` is about to write, as far as its retries are known by. */
export type Act = {
  readonly conversationId: string;
  readonly senderId: string;
  readonly clientId: string;
  readonly clientHash: string;
};

/**
 * The message that this very act (same `clientId`, same words) left before; `null` when the act is new. The caller holds the
 * conversation's lock.
 * @throws DomainError message.client-id-reused when the id came with other words.
 */
export async function messageOfRetry(
  tx: Tx,
  { clientHash, ...conversationId_senderId_clientId }: Act,
): Promise<{ readonly seq: number; readonly bookingId: string | null } | null> {
  const before = await tx.message.findUnique({
    where: { conversationId_senderId_clientId },
    select: { seq: true, bookingId: true, clientHash: true },
  });
  if (before && before.clientHash !== clientHash) throw new DomainError('message.client-id-reused');
  return before;
}
