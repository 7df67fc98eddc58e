import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BookingView } from '@/contract/schemas/booking';
import { markRead } from '@/server/domain/conversations/mark-read';
import { remindOfAllDue } from '@/server/domain/reminders/keep-reminding';
import { isReminderMoot, mailReminder } from '@/server/domain/reminders/mail-reminder';
import { sendMail } from '@/server/events/handlers/send-mail';
import type { RelayedEvent } from '@/server/events/reaction';
import { createLog } from '@/server/platform/log';
import type { MailOutcome, NamedMail } from '@/server/platform/mail/mail-sender';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { comeNear } from '@/tests/harness/come-near';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let desk: BookingDesk;
let booking: BookingView;
let event: RelayedEvent;
beforeEach(async () => {
  s = await scene();
  desk = bookingDesk(s);
  booking = await desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(240)]), 'confirm');
  await comeNear(s.deps.db.pool, booking.id, { hours: 23 });
  await remindOfAllDue({ ...s.deps, log: createLog('silent') });
  const { conversationId, seq } = await desk.lastEntry(booking);
  event = { type: 'message.sent', payload: {}, conversationId, seq };
});
afterEach(() => s.close());

const relay = () => mailReminder({ ...s.deps, mailFrom: 'desk@parlour.test' }).run(event);
const mails = () => s.deps.db.prisma.mail.findMany();

/** What the relay does with the queued mail, at a mail server that answers so. */
async function sent(outcome: MailOutcome): Promise<readonly NamedMail[]> {
  const seen: NamedMail[] = [];
  const mail = {
    keepsText: false,
    send: async (one: NamedMail) => {
      seen.push(one);
      return outcome;
    },
    close: () => undefined,
  };
  const { payload } = await s.deps.db.prisma.event.findFirstOrThrow({ where: { type: 'mail.queued' } });
  const isMoot = (id: string) => isReminderMoot(s.deps.db, id);
  const { run } = sendMail({ ...s.deps, mail, isMoot });
  await run({ type: 'mail.queued', payload, conversationId: null, seq: null }).catch(() => undefined);
  return seen;
}

it('mails the customer, once, whoever runs it and however often', async () => {
  await Promise.all([relay(), relay(), relay()]);
  await relay();
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ recipient: s.tom.user.email, calendar: '' });
  expect(mail?.subject).toMatch(/^Reminder: Fine-line tattoo, /);
  expect(mail?.text).toContain('A reminder of your booking with Mira Kovač.');
  expect(await sent('accepted')).toHaveLength(1);
});

it('does not mail who has read it in the conversation', async () => {
  await markRead(s.tom, { conversationId: s.conversation.id, seq: event.seq ?? 0 });
  await relay();
  expect(await mails()).toEqual([]);
});

it('does not mail who wants no reminders by mail', async () => {
  await s.deps.db.prisma.user.update({ where: { id: s.tom.user.id }, data: { reminderMails: false } });
  await relay();
  expect(await mails()).toEqual([]);
});

it('AC64: does not mail of what was called off in between', async () => {
  await desk.step(s.tom, booking, 'cancel');
  await relay();
  expect(await mails()).toEqual([]);
});

it('AC64: throws a mail away that waited for a mail server until it was not so any more', async () => {
  await relay();
  expect(await sent({ later: 'smtp ECONNECTION' })).toHaveLength(1);
  const asked = await desk.propose(s.tom, booking, ['move', [desk.inHours(72)]]);
  await desk.answer(s.mira, asked, 'accept');
  expect(await sent('accepted')).toEqual([]);
  expect(await mails()).toMatchObject([{ text: '', sentAt: null }]);
});

it('throws a mail away that waited beyond the beginning', async () => {
  await relay();
  await s.deps.db.pool.query(
    `UPDATE booking SET starts_at = at, ends_at = at + interval '1 hour', busy_from = at, busy_to = at + interval '1 hour'
     FROM (SELECT now() - interval '1 minute' AS at) AS past WHERE id = $1`,
    [booking.id],
  );
  await s.deps.db.pool.query('UPDATE reminder r SET starts_at = b.starts_at FROM booking b WHERE b.id = r.booking_id');
  expect(await sent('accepted')).toEqual([]);
});
