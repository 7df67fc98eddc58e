import nodemailer from 'nodemailer';
import { LEASE_SECONDS } from '@/server/platform/jobs/job-queue';
import type { MailOutcome, MailSender } from '@/server/platform/mail/mail-sender';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 20_000;
/**
 * For all of it, however busy the other side sounds: a mail that took longer than the lease of its job would be sent once more, by another
 * process. What is left of the lease is for the database.
 */
const SEND_WITHIN_MS = (LEASE_SECONDS - 15) * 1_000;

type SmtpOptions = {
  /** `smtp://` or `smtps://`, with user and password when the server wants them. */
  readonly url: string;
  readonly from: string;
  readonly sendWithinMs?: number;
};

export function createSmtpMailSender({ url, from, sendWithinMs = SEND_WITHIN_MS }: SmtpOptions): MailSender {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    keepsText: false,
    send: async ({ id, recipient, subject, text, calendar = '' }) => {
      try {
        // An object, so that a comma or a name in the address can never become a second recipient.
        const to = { name: '', address: recipient };
        const invitation = calendar ? { icalEvent: invitationOf(calendar) } : {};
        const messageId = `<${id}@${HOST.exec(from)?.[1] ?? 'parlour.invalid'}>`;
        const signal = AbortSignal.timeout(sendWithinMs);
        await transport.sendMail({ from, to, subject, text, messageId, ...invitation, signal });
        return 'accepted';
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

const HOST = /@([^\s<>@]+)>?\s*$/;
const METHOD = /^METHOD:(\w+)/m;

/** As mail programs look for it: a part of its own that names its method, and the same as a file. */
const invitationOf = (content: string) => ({
  method: METHOD.exec(content)?.[1] ?? 'PUBLISH',
  filename: 'booking.ics',
  content,
});

/** 5xx is for good (RFC 5321 §4.2.1), unless it is about our login, which somebody will mend. */
function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode } = toFailure(error);
  const reason = responseCode === null ? `smtp ${code}` : `smtp ${code} ${responseCode}`;
  const isFinal = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isFinal && responseCode !== null && responseCode >= 500 ? { rejected: reason } : { later: reason };
}

function toFailure(error: unknown): { code: string; responseCode: number | null } {
  if (!(error instanceof Error)) return { code: 'unknown', responseCode: null };
  const code = 'code' in error ? String(error.code) : error.name;
  return { code, responseCode: 'responseCode' in error ? Number(error.responseCode) : null };
}
