import { z } from 'zod';
import type { Deps } from '@/server/domain/context';
import type { Reaction } from '@/server/events/reaction';
import type { MailSender } from '@/server/platform/mail/mail-sender';

type SendMailDeps = Pick<Deps, 'db' | 'clock'> & {
  readonly mail: MailSender;
  /** Whether a mail has nothing to say any more, by the time that it could be sent. */
  readonly isMoot?: (mailId: string) => Promise<boolean>;
};

const FORGOTTEN = { text: '', calendar: '' };

const MailQueued = z.object({ mailId: z.guid() });

/**
 * Hands queued mail to the sender, outside any transaction. Safe to run again: what was sent is not sent twice, unless the
 * process dies between the sender's yes and our note of it.
 */
export const sendMail = (deps: SendMailDeps): Reaction => ({
  name: 'send-mail',
  types: ['mail.queued'],
  run: async ({ payload }) => deliver(deps, MailQueued.parse(payload).mailId),
});

async function deliver({ db, clock, mail, isMoot }: SendMailDeps, mailId: string): Promise<void> {
  const row = await db.prisma.mail.findUnique({ where: { id: mailId } });
  if (!row || row.sentAt || row.text === '') return;
  if (await isMoot?.(mailId)) {
    await db.prisma.mail.update({ where: { id: mailId }, data: FORGOTTEN });
    return;
  }
  const { recipient, subject, text, calendar } = row;
  const outcome = await mail.send({ id: mailId, recipient, subject, text, calendar });
  if (outcome !== 'accepted' && 'later' in outcome) throw new Error(`mail ${mailId} not sent yet: ${outcome.later}`);
  // Codes do not linger in the table once they have left it, or can never leave it.
  const words = mail.keepsText ? {} : FORGOTTEN;
  const sentAt = outcome === 'accepted' ? clock.now() : null;
  await db.prisma.mail.update({ where: { id: mailId }, data: { sentAt, ...words } });
  // Thrown so that the relay reports it; its next try finds nothing left to send and is done.
  if (outcome !== 'accepted') throw new Error(`mail ${mailId} refused for good: ${outcome.rejected}`);
}
