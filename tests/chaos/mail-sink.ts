import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Lifetime } from '@/scripts/lifetime';

export type ReceivedMail = { readonly recipient: string; readonly text: string };
export type MailSink = { readonly url: string; readonly received: readonly ReceivedMail[] };

/** A mail server on this machine that keeps what it is given. */
export async function openMailSink(lifetime: Lifetime): Promise<MailSink> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString();
        for (const { address } of envelope.rcptTo) received.push({ recipient: address, text: bodyOf(text) });
        done();
      });
    },
  });
  server.on('error', () => undefined); // a sender that was killed in the middle
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  lifetime.atEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

/** Without the headers, which are another's at every try. */
const bodyOf = (mail: string): string => mail.slice(mail.indexOf('\r\n\r\n') + 4);
