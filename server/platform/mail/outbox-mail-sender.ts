import type { MailSender } from '@/server/platform/mail/mail-sender';

/** Sends nothing: the rows themselves are the outbox, shown on /dev/outbox. */
export const createOutboxMailSender = (): MailSender => ({
  keepsText: true,
  send: async () => 'accepted',
  close: () => {},
});
