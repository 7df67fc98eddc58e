import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '@/contract/i18n/locales';
import type { PushMessage } from '@/contract/push/push-message';
import { markRead } from '@/server/domain/conversations/mark-read';
import { setLocale } from '@/server/domain/identity/set-locale';
import { setNotifications } from '@/server/domain/identity/set-notifications';
import { signOut } from '@/server/domain/identity/sign-out';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { startCourier } from '@/server/domain/notifications/courier';
import { registerDevice } from '@/server/domain/notifications/register-device';
import { sendPush } from '@/server/domain/notifications/send-push';
import { remindOfAllDue } from '@/server/domain/reminders/keep-reminding';
import type { Reaction } from '@/server/events/reaction';
import { startRelay } from '@/server/events/relay';
import { createPgBossQueue } from '@/server/platform/jobs/pg-boss-queue';
import { createLog } from '@/server/platform/log';
import type { PushOutcome } from '@/server/platform/push/push-sender';
import { bookingDesk } from '@/tests/harness/booking-desk';
import { comeNear } from '@/tests/harness/come-near';
import { makePushDevice, makeSubscription } from '@/tests/harness/make-push-device';
import { type RecordingPushSender, recordingPushSender } from '@/tests/harness/recording-push-sender';
import { type Person, type Scene, scene } from '@/tests/harness/scene';
import { createWatch } from '@/tests/harness/watch';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.close());

const write = (person: Person, text: string, conversationId = s.conversation.id) =>
  sendMessage(person, { conversationId, clientId: s.deps.ids.newId(), text });
const deviceOf = ({ session }: Person, host?: string) =>
  makePushDevice(s.world, { session, ...(host ? { host } : {}) });
const deliveries = () => s.deps.db.prisma.pushDelivery.findMany();

const browserOf = (person: Person, language: Locale = 'en') => ({
  ...person,
  push: recordingPushSender(),
  limiter: { take: async () => undefined },
  userAgent: '',
  language,
});

/** What the relay does for a message whose moment of grace is over. */
const plan = async (message: { conversationId: string; seq: number }) => {
  const { run } = sendPush({ ...s.deps, onPlanned: () => undefined });
  await run({ type: 'message.sent', payload: {}, conversationId: message.conversationId, seq: message.seq });
};

/** Lets a courier ring until nothing is due. */
async function ring(push: RecordingPushSender): Promise<readonly PushMessage[]> {
  const { promise: idle, resolve: onIdle } = Promise.withResolvers<void>();
  const courier = startCourier({ ...s.deps, push, log: createLog('silent'), onIdle });
  await idle;
  await courier.stop();
  return push.sent.map(({ text }) => JSON.parse(text) as PushMessage);
}

it('rings the two sides for a reminder, once however often it is planned, and says whose it is', async () => {
  const desk = bookingDesk(s);
  const booking = await desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(40)]), 'confirm');
  for (const person of [s.tom, s.mira]) await markRead(person, { conversationId: s.conversation.id, seq: 2 });
  await comeNear(s.deps.db.pool, booking.id, { hours: 1 });
  for (const person of [s.tom, s.mira]) await deviceOf(person);
  await remindOfAllDue({ ...s.deps, log: createLog('silent') });
  const { seq } = await desk.lastEntry(booking);
  for (let times = 0; times < 3; times += 1) await plan({ conversationId: s.conversation.id, seq });
  const said = await ring(recordingPushSender());
  expect(said).toHaveLength(2);
  for (const { notification } of said) {
    expect(notification).toMatchObject({
      title: 'Juniper & Ink',
      body: expect.stringMatching(/^Reminder: Fine-line tattoo, /),
    });
  }
});

describe('a message', () => {
  it('rings the other side, says who wrote what, and leads there', async () => {
    const device = await deviceOf(s.mira);
    const { seq } = await write(s.tom, 'Would Friday work?');
    await plan({ conversationId: s.conversation.id, seq });
    const push = recordingPushSender();
    const [said] = await ring(push);
    expect(said).toMatchObject({
      web_push: 8030,
      notification: {
        title: 'Tom Ashworth',
        body: 'Would Friday work?',
        navigate: `${s.deps.publicUrl}/conversations/${s.conversation.id}?at=${seq}`,
        app_badge: '1',
      },
      unread_in: [s.conversation.id],
    });
    expect(push.sent.map(({ target }) => target.endpoint)).toEqual([device.endpoint]);
    expect(await deliveries()).toEqual([]);
  });

  it('rings neither its writer nor anybody outside, but staff who were given the conversation', async () => {
    const sven = await deviceOf(s.sven);
    for (const person of [s.tom, s.nadia, s.ada, s.carla, s.anika]) await deviceOf(person);
    await plan(await write(s.tom, 'Hello'));
    expect((await deliveries()).map(({ deviceId }) => deviceId)).toEqual([sven.id]);
  });

  it.each([
    ['was read meanwhile', (seq: number) => markRead(s.mira, { conversationId: s.conversation.id, seq })],
    ['was deleted meanwhile', (seq: number) => deleteMessage(s.tom, { conversationId: s.conversation.id, seq })],
    ['comes to somebody who wants no notifications', () => setNotifications(s.mira, { on: false })],
    ['comes to a browser that was signed out', () => signOut(s.deps, s.mira.actor)],
  ])('rings nobody when it %s, before or after that was decided', async (_why, happens) => {
    await deviceOf(s.mira);
    const early = await write(s.tom, 'Hello');
    await plan(early);
    await happens(early.seq);
    const push = recordingPushSender();
    expect(await ring(push)).toEqual([]);
    await plan(early);
    expect(await deliveries()).toEqual([]);
  });

  it('rings once for many in a row, with the newest words and their number', async () => {
    await deviceOf(s.mira);
    for (const text of ['One', 'Two', 'Three']) await plan(await write(s.tom, text));
    const push = recordingPushSender();
    const said = await ring(push);
    expect(said.map(({ notification: { title, body } }) => [title, body])).toEqual([['Tom Ashworth (3)', 'Three']]);
  });

  it('does not ring a browser that was turned on after it', async () => {
    const early = await write(s.tom, 'Hello');
    const { endpoint, keys } = makeSubscription();
    await registerDevice(browserOf(s.mira), { endpoint, keys });
    await plan(early);
    expect(await deliveries()).toEqual([]);
    await plan(await write(s.tom, 'And now?'));
    expect(await deliveries()).toHaveLength(1);
  });

  it('speaks the language of the browser it rings, unless its person chose one', async () => {
    const { endpoint, keys } = makeSubscription();
    await registerDevice(browserOf(s.mira, 'de'), { endpoint, keys });
    const desk = bookingDesk(s);
    const { seq, conversationId } = await desk.lastEntry(await desk.ask(s.tom, [desk.inHours(48)]));
    const rung = async () => {
      await plan({ conversationId, seq });
      return (await ring(recordingPushSender()))[0]?.notification;
    };
    const said = await rung();
    expect(said?.lang).toBe('de');
    expect(said?.body).toMatch(/^Terminanfrage: Fine-line tattoo, [A-Z][a-z]\., \d+\. /);
    await setLocale(s.mira, { locale: 'en' });
    expect(await rung()).toMatchObject({ lang: 'en', body: expect.stringMatching(/^Booking request: /) });
  });

  it('counts what is unread elsewhere, too', async () => {
    await deviceOf(s.mira);
    await write(s.nadia, 'Hello', s.otherConversation.id);
    await plan(await write(s.tom, 'Hello'));
    const [said] = await ring(recordingPushSender());
    expect(said?.app_badge).toBe(2);
    expect([...(said?.unread_in ?? [])].sort()).toEqual([s.conversation.id, s.otherConversation.id].sort());
  });
});

describe('a push service', () => {
  const planned = async () => plan(await write(s.tom, 'Hello'));

  it('that knows the browser no more has it forgotten, and the others ring all the same', async () => {
    const [gone, there] = [await deviceOf(s.mira), await deviceOf(s.sven)];
    await planned();
    await ring(recordingPushSender(({ target }) => (target.endpoint === gone.endpoint ? 'gone' : 'accepted')));
    expect((await s.deps.db.prisma.pushDevice.findMany()).map(({ id }) => id)).toEqual([there.id]);
    expect(await deliveries()).toEqual([]);
  });

  it('that asks for patience gets it, also for what comes later; then the device rings and is well', async () => {
    const device = await deviceOf(s.mira);
    await planned();
    const refusal: PushOutcome = { later: 'push service answered 429', retryAfterSeconds: 600 };
    await ring(recordingPushSender(() => refusal));
    await planned();
    expect(await ring(recordingPushSender())).toEqual([]);
    const [waiting] = await deliveries();
    expect(waiting?.dueAt.getTime()).toBeGreaterThan(Date.now() + 500_000);
    await s.deps.db.pool.query('UPDATE push_delivery SET due_at = now()');
    const said = await ring(recordingPushSender());
    expect(said.map(({ notification }) => notification.title)).toEqual(['Tom Ashworth (2)']);
    expect(await s.deps.db.prisma.pushDevice.findUnique({ where: { id: device.id } })).toMatchObject({
      failures: 0,
      quietUntil: null,
    });
  });

  it('that hangs keeps nobody else waiting', async () => {
    const [slow] = [await deviceOf(s.mira, 'web.push.apple.com')];
    await deviceOf(s.sven);
    await planned();
    let release: () => void = () => undefined;
    const hanging = new Promise<PushOutcome>((resolve) => {
      release = () => resolve('accepted');
    });
    const { look, until } = createWatch();
    const push = recordingPushSender(({ target }) => {
      look();
      return target.endpoint === slow.endpoint ? hanging : 'accepted';
    });
    const courier = startCourier({ ...s.deps, push, log: createLog('silent'), pollMs: 20 });
    await until(() => push.sent.some(({ target }) => target.endpoint !== slow.endpoint));
    await until(() => push.sent.length === 2);
    release();
    await courier.stop();
    expect(push.sent.filter(({ target }) => target.endpoint === slow.endpoint)).toHaveLength(1);
  });

  it('that was being rung when a process died is rung by another one within half a minute', async () => {
    await deviceOf(s.mira);
    await planned();
    const { promise: answer, resolve } = Promise.withResolvers<PushOutcome>();
    const { look, until } = createWatch();
    const push = recordingPushSender(() => {
      look();
      return answer;
    });
    const courier = startCourier({ ...s.deps, push, log: createLog('silent') });
    await until(() => push.sent.length === 1);
    const { rows } = await s.deps.db.pool.query<{ held: number }>(
      'SELECT extract(epoch FROM due_at - now())::float AS held FROM push_delivery',
    );
    resolve('accepted');
    await courier.stop();
    // Longer than any sending takes, or a slow one would ring twice.
    expect(rows.map(({ held }) => held > 10 && held < 30)).toEqual([true]);
  });

  it('that refuses for good is not asked again for the same', async () => {
    await deviceOf(s.mira);
    await planned();
    await ring(recordingPushSender(() => ({ rejected: 'push service answered 413' })));
    expect(await deliveries()).toEqual([]);
    expect(await s.deps.db.prisma.pushDevice.count()).toBe(1);
  });
});

it('costs nothing where nobody but the writer has a browser that rings', async () => {
  await deviceOf(s.tom); // writes to Mira, and is alone with a device there
  await deviceOf(s.nadia);
  const seen = createWatch();
  const heard: (string | null)[] = [];
  const witness: Reaction = {
    name: 'witness',
    types: ['message.sent'],
    run: async ({ conversationId }) => {
      heard.push(conversationId);
      seen.look();
    },
  };
  const patient = { ...sendPush({ ...s.deps, onPlanned: () => undefined }), delaySeconds: 3_600 };
  const log = createLog('silent');
  const jobs = createPgBossQueue({ pool: s.deps.db.pool, log });
  const relay = startRelay({ db: s.deps.db, jobs, log, reactions: [patient, witness] });
  // The witness comes last in a round: once it heard the third, the others are planned or will never be.
  const acts = [
    () => write(s.tom, 'One'),
    () => write(s.mira, 'Two', s.otherConversation.id),
    () => write(s.tom, 'Three'),
  ];
  for (const [index, act] of acts.entries()) {
    await act();
    relay.wake();
    await seen.until(() => heard.length > index);
  }
  await Promise.all([relay.stop(), jobs.stop()]);
  const planned = await s.deps.db.pool.query<{ id: string }>(
    `SELECT e.conversation_id AS id FROM jobs.job j JOIN event e ON e.id = (j.data ->> 'eventId')::bigint
     WHERE j.name = 'send-push' AND j.state < 'completed'`,
  );
  expect(planned.rows.map(({ id }) => id)).toEqual([s.otherConversation.id]);
});
