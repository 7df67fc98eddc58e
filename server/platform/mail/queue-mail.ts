import type { Tx } from '@/server/db/database';
import { emit } from '@/server/events/emit';
import type { Clock } from '@/server/platform/clock';
import type { Ids } from '@/server/platform/ids';
import type { OutgoingMail } from '@/server/platform/mail/mail-sender';

/**
 * Plans a mail in the transaction that wants it; the relay sends it once that is committed. `id` is given by whoever may come twice:
 * one id is one mail.
 */
export async function queueMail(
  tx: Tx,
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  { recipient, subject, text, calendar = '' }: OutgoingMail,
  id: string = ids.newId(),
): Promise<void> {
  const mail = { id, recipient, subject, text, calendar, createdAt: clock.now() };
  const { count } = await tx.mail.createMany({ data: [mail], skipDuplicates: true });
  if (count > 0) await emit(tx, { type: 'mail.queued', mailId: id });
}
