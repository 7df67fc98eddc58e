import type { Env } from '@/server/env';
import type { MailSender } from '@/server/platform/mail/mail-sender';
import { createOutboxMailSender } from '@/server/platform/mail/outbox-mail-sender';
import { createSmtpMailSender } from '@/server/platform/mail/smtp-mail-sender';

/** In production without SMTP nobody could read the mail, so it is refused instead of being called sent. */
const nowhere: MailSender = {
  keepsText: false,
  send: async () => ({ rejected: 'SMTP_URL is not set' }),
  close: () => {},
};

/** SMTP when it is configured, else the outbox page, which exists outside production only. */
export function createMailSender({
  stage,
  smtpUrl,
  mailFrom,
}: Pick<Env, 'stage' | 'smtpUrl' | 'mailFrom'>): MailSender {
  if (smtpUrl !== null) return createSmtpMailSender({ url: smtpUrl, from: mailFrom });
  return stage === 'production' ? nowhere : createOutboxMailSender();
}
