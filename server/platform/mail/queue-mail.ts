import type { Tx } from '@/server/db/database';
import { emit } from '@/server/events/emit';
import type { Clock } from '@/server/platform/clock';
import type { Ids } from '@/server/platform/ids';
import type { OutgoingMail } from '@/server/platform/mail/mail-sender';

/** Plans a mail in the transaction that wants it; the relay sends it once that is committed. */
export async function queueMail(
  tx: Tx,
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  { recipient, subject, text }: OutgoingMail,
): Promise<void> {
  const id = ids.newId();
  await tx.mail.create({ data: { id, recipient, subject, text, createdAt: clock.now() } });
  await emit(tx, { type: 'mail.queued', mailId: id });
}
