import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendMail } from '@/server/events/handlers/send-mail';
import type { RelayedEvent } from '@/server/events/reaction';
import type { MailOutcome, MailSender, OutgoingMail } from '@/server/platform/mail/mail-sender';
import { queueMail } from '@/server/platform/mail/queue-mail';
import { type VisitorScene, visitorScene } from '@/tests/harness/visitor';

let scene: VisitorScene;
beforeAll(async () => {
  scene = await visitorScene();
});
afterAll(() => scene.close());

type FakeSender = MailSender & { readonly sent: OutgoingMail[] };

function senderOf(outcome: MailOutcome, keepsText = false): FakeSender {
  const sent: OutgoingMail[] = [];
  const send = async (mail: OutgoingMail) => {
    sent.push(mail);
    return outcome;
  };
  return { sent, keepsText, send, close: () => {} };
}

const letter = { recipient: 'tom@example.test', subject: 'Your code for Parlour', text: 'Your code is 123456' };

/** Queues the letter; the event is what the relay will read. */
async function queued(): Promise<{
  event: RelayedEvent;
  row: () => Promise<{ text: string; sentAt: Date | null }>;
}> {
  const { db } = scene.visitor;
  await db.transact((tx) => queueMail(tx, scene.visitor, letter));
  const stored = await db.prisma.event.findFirstOrThrow({ where: { type: 'mail.queued' }, orderBy: { id: 'desc' } });
  const payload = stored.payload as { mailId: string };
  const event = { type: 'mail.queued', payload, conversationId: null, seq: null } as const;
  return { event, row: () => db.prisma.mail.findUniqueOrThrow({ where: { id: payload.mailId } }) };
}

it('sends a queued mail once, however often the event comes, and forgets its words', async () => {
  const mail = senderOf('accepted');
  const { event, row } = await queued();
  const { run } = sendMail({ ...scene.visitor, mail });
  await run(event);
  await run(event);
  expect(mail.sent).toMatchObject([letter]);
  expect(await row()).toMatchObject({ text: '', sentAt: scene.visitor.clock.now() });
});

it('throws away what has nothing to say any more, unsent', async () => {
  const mail = senderOf('accepted');
  const { event, row } = await queued();
  await sendMail({ ...scene.visitor, mail, isMoot: async () => true }).run(event);
  expect(mail.sent).toEqual([]);
  expect(await row()).toMatchObject({ text: '', sentAt: null });
});

it('queues one mail for one name', async () => {
  const { db, ids } = scene.visitor;
  const id: string = ids.newId();
  for (let times = 0; times < 3; times += 1) await db.transact((tx) => queueMail(tx, scene.visitor, letter, id));
  expect(await db.prisma.event.count({ where: { payload: { equals: { mailId: id } } } })).toBe(1);
});

it('keeps the words for the outbox page', async () => {
  const { event, row } = await queued();
  await sendMail({ ...scene.visitor, mail: senderOf('accepted', true) }).run(event);
  expect(await row()).toMatchObject({ text: letter.text, sentAt: scene.visitor.clock.now() });
});

it('asks the relay to come again when it could not be sent yet, and then sends it', async () => {
  const { event, row } = await queued();
  const away = sendMail({ ...scene.visitor, mail: senderOf({ later: 'smtp ECONNECTION' }) });
  await expect(away.run(event)).rejects.toThrow('not sent yet: smtp ECONNECTION');
  expect(await row()).toMatchObject({ text: letter.text, sentAt: null });
  const back = senderOf('accepted');
  await sendMail({ ...scene.visitor, mail: back }).run(event);
  expect(back.sent).toMatchObject([letter]);
});

it('reports a refusal for good once, does not try again and does not call it sent', async () => {
  const mail = senderOf({ rejected: 'smtp EENVELOPE 550' });
  const { event, row } = await queued();
  const { run } = sendMail({ ...scene.visitor, mail });
  await expect(run(event)).rejects.toThrow('refused for good');
  await run(event);
  expect(mail.sent).toHaveLength(1);
  expect(await row()).toMatchObject({ text: '', sentAt: null });
});

it('queues nothing when the transaction that wants the mail fails', async () => {
  const { db } = scene.visitor;
  const before = await db.prisma.mail.count();
  const work = db.transact(async (tx) => {
    await queueMail(tx, scene.visitor, letter);
    throw new Error('something else went wrong');
  });
  await expect(work).rejects.toThrow('something else went wrong');
  expect(await db.prisma.mail.count()).toBe(before);
});
