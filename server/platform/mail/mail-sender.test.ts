import net, { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailSender } from '@/server/platform/mail/create-mail-sender';
import type { MailSender } from '@/server/platform/mail/mail-sender';
import { createOutboxMailSender } from '@/server/platform/mail/outbox-mail-sender';
import { createSmtpMailSender } from '@/server/platform/mail/smtp-mail-sender';

const from = 'Parlour <no-reply@parlour.test>';
const mail = {
  id: '0190a000-0000-7000-8000-0000000000aa',
  recipient: 'tom@example.test',
  subject: 'Grüße ✿',
  text: 'Dein Code ist 123456\n',
};

type Peer = { readonly url: string; readonly received: string[]; readonly recipients: string[] };
type PeerOptions = { readonly refuseWith?: number };

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A mail server on this machine. */
async function peer({ refuseWith }: PeerOptions = {}): Promise<Peer> {
  const received: string[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      recipients.push(address);
      done(refuseWith ? Object.assign(new Error(`no such person: ${address}`), { responseCode: refuseWith }) : null);
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, recipients };
}

const using = (sender: MailSender): MailSender => {
  closers.push(() => sender.close());
  return sender;
};

const drivers: Readonly<Record<string, () => Promise<MailSender>>> = {
  outbox: async () => createOutboxMailSender(),
  smtp: async () => createSmtpMailSender({ url: (await peer()).url, from }),
};

describe.each(Object.entries(drivers))('the %s driver', (_name, make) => {
  it('accepts a mail, and the next one', async () => {
    const sender = using(await make());
    expect(await sender.send(mail)).toBe('accepted');
    expect(await sender.send({ ...mail, recipient: 'mira@example.test' })).toBe('accepted');
  });

  it('accepts words of any script', async () => {
    const sender = using(await make());
    expect(await sender.send({ ...mail, subject: 'رمز الدخول', text: 'رمزك 654321 🌿' })).toBe('accepted');
  });
});

describe('SMTP', () => {
  it('hands over sender, recipient, subject and text', async () => {
    const { url, received } = await peer();
    await using(createSmtpMailSender({ url, from })).send(mail);
    expect(received[0]).toContain('From: Parlour <no-reply@parlour.test>');
    expect(received[0]).toContain('To: tom@example.test');
    expect(received[0]).toContain('123456');
  });

  it('brings an invitation as mail programs look for it, under a name that stays', async () => {
    const { url, received } = await peer();
    const sender = using(createSmtpMailSender({ url, from }));
    const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n';
    for (let attempts = 0; attempts < 2; attempts += 1) await sender.send({ ...mail, calendar });
    expect(received[0]).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
    expect(received[0]).toContain('filename=booking.ics');
    for (const one of received) expect(one).toContain(`Message-ID: <${mail.id}@parlour.test>`);
    await sender.send(mail);
    expect(received[2]).not.toContain('text/calendar');
  });

  it('writes to one person, whatever the address looks like', async () => {
    const { url, recipients } = await peer();
    const sender = using(createSmtpMailSender({ url, from }));
    await sender.send({ ...mail, recipient: 'tom@example.test,eve@example.test' });
    await sender.send({ ...mail, subject: 'Hello\r\nBcc: eve@example.test' });
    expect(recipients.filter((address) => address === 'eve@example.test')).toEqual([]);
  });

  it('tells a refusal for good from one for now, without repeating the address', async () => {
    const forGood = await peer({ refuseWith: 550 });
    const forNow = await peer({ refuseWith: 451 });
    expect(await using(createSmtpMailSender({ url: forGood.url, from })).send(mail)).toEqual({
      rejected: 'smtp EENVELOPE 550',
    });
    expect(await using(createSmtpMailSender({ url: forNow.url, from })).send(mail)).toEqual({
      later: 'smtp EENVELOPE 451',
    });
  });

  it('gives up in time on a server that talks on and on, and leaves it', async () => {
    const left = Promise.withResolvers<void>();
    const talker = net.createServer((socket) => {
      const talking = setInterval(() => socket.write('220-one moment please\r\n'), 10);
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(talking);
        left.resolve();
      });
    });
    await new Promise<void>((resolve) => talker.listen(0, '127.0.0.1', resolve));
    closers.push(() => void talker.close());
    const { port } = talker.address() as AddressInfo;
    const sender = using(createSmtpMailSender({ url: `smtp://127.0.0.1:${port}`, from, sendWithinMs: 200 }));
    expect(await sender.send(mail)).toEqual({ later: expect.stringMatching(/^smtp /) });
    await left.promise;
  });

  it('says later when nobody answers', async () => {
    const sender = using(createSmtpMailSender({ url: 'smtp://127.0.0.1:1', from }));
    expect(await sender.send(mail)).toEqual({ later: expect.stringMatching(/^smtp E/) });
  });
});

describe('createMailSender', () => {
  const settings = { smtpUrl: null, mailFrom: from };

  it('keeps mail readable on the outbox page only, and only outside production', async () => {
    expect(createMailSender({ ...settings, stage: 'local' }).keepsText).toBe(true);
    const production = createMailSender({ ...settings, stage: 'production' });
    expect(production.keepsText).toBe(false);
    expect(await production.send(mail)).toEqual({ rejected: 'SMTP_URL is not set' });
    expect(using(createMailSender({ ...settings, stage: 'local', smtpUrl: 'smtp://127.0.0.1:1' })).keepsText).toBe(
      false,
    );
  });
});
