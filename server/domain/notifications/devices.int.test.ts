import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PushDeviceId } from '@/contract/ids/ids';
import { revokeOtherSessions } from '@/server/domain/identity/revoke-other-sessions';
import { signOut } from '@/server/domain/identity/sign-out';
import type { DeviceContext } from '@/server/domain/notifications/context';
import { listDevices } from '@/server/domain/notifications/queries';
import { registerDevice } from '@/server/domain/notifications/register-device';
import { removeDevice } from '@/server/domain/notifications/remove-device';
import { sendTest } from '@/server/domain/notifications/send-test';
import { unregisterDevice } from '@/server/domain/notifications/unregister-device';
import type { PushOutcome } from '@/server/platform/push/push-sender';
import { makeSession } from '@/tests/harness/factories';
import { makePushDevice, makeSubscription } from '@/tests/harness/make-push-device';
import { recordingPushSender } from '@/tests/harness/recording-push-sender';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const limiter = { take: async () => undefined };

/** The person at a browser of their own, with push services that answer `outcome`. */
async function browserOf(
  person: Person,
  outcome: PushOutcome = 'accepted',
): Promise<DeviceContext & { push: ReturnType<typeof recordingPushSender> }> {
  const session = await makeSession(s.world, { user: person.user });
  const actor = { ...person.actor, sessionId: session.id };
  return { ...person, actor, limiter, userAgent: 'Firefox', language: 'en', push: recordingPushSender(() => outcome) };
}

async function register(
  ctx: DeviceContext,
  { endpoint, keys } = makeSubscription(),
): Promise<{ deviceId: PushDeviceId }> {
  const { deviceId } = await registerDevice(ctx, { endpoint, keys });
  if (deviceId === null) throw new Error('not registered');
  return { deviceId };
}
const idsOf = async (ctx: DeviceContext) => (await listDevices(ctx)).map(({ id }) => id);

describe('registering a browser', () => {
  it('lists it, marks it as this one, and keeps it one however often it is done', async () => {
    const ctx = await browserOf(s.tom);
    const subscription = makeSubscription();
    const { deviceId } = await register(ctx, subscription);
    expect(await register(ctx, subscription)).toEqual({ deviceId });
    const devices = await listDevices(ctx);
    expect(devices.filter(({ id }) => id === deviceId)).toMatchObject([
      { current: true, userAgent: 'Firefox', troubled: false },
    ]);
    const elsewhere = await browserOf(s.tom);
    expect((await listDevices(elsewhere)).find(({ id }) => id === deviceId)?.current).toBe(false);
  });

  it.each([
    ['https://push.evil.test/x', 'push.unknown-service'],
    ['http://fcm.googleapis.com/fcm/send/x', 'push.unknown-service'],
    ['https://fcm.googleapis.com:8443/fcm/send/x', 'push.unknown-service'],
  ])('refuses %s', async (endpoint, code) => {
    const ctx = await browserOf(s.tom);
    const before = await idsOf(ctx);
    await expect(register(ctx, { ...makeSubscription(), endpoint })).rejects.toMatchObject({ code });
    expect(await idsOf(ctx)).toEqual(before);
  });

  it('refuses keys that nothing can be encrypted for', async () => {
    const ctx = await browserOf(s.tom);
    const keys = { ...makeSubscription().keys, p256dh: `BA${'A'.repeat(85)}` };
    await expect(register(ctx, { ...makeSubscription(), keys })).rejects.toMatchObject({ code: 'input.invalid' });
  });

  it('says so where pushes are not set up', async () => {
    const ctx = await browserOf(s.tom);
    const off = { ...ctx, push: { ...ctx.push, publicKey: null } };
    await expect(register(off)).rejects.toMatchObject({ code: 'push.off' });
  });

  it('takes a browser away from whoever used it before', async () => {
    const [tom, nadia] = [await browserOf(s.tom), await browserOf(s.nadia)];
    const subscription = makeSubscription();
    const { deviceId } = await register(tom, subscription);
    expect(await register(nadia, subscription)).toEqual({ deviceId });
    expect(await idsOf(tom)).not.toContain(deviceId);
    expect(await idsOf(nadia)).toContain(deviceId);
  });

  it('leaves a browser out that was removed, until its person turns it on again', async () => {
    const [phone, desk] = [await browserOf(s.tom), await browserOf(s.tom)];
    const subscription = makeSubscription();
    const { endpoint, keys } = subscription;
    const { deviceId } = await register(phone, subscription);
    expect(await registerDevice(phone, { endpoint, keys, again: true })).toEqual({ deviceId });
    await removeDevice(desk, { deviceId });
    expect(await registerDevice(phone, { endpoint, keys, again: true })).toEqual({ deviceId: null });
    expect(await idsOf(phone)).not.toContain(deviceId);
    await register(phone, subscription);
    expect(await idsOf(phone)).toHaveLength((await idsOf(desk)).length);
  });

  it('keeps twenty, those seen last', async () => {
    const ctx = await browserOf(s.stranger);
    const { deviceId: first } = await register(ctx);
    for (let more = 0; more < 20; more += 1) await register(ctx);
    const ids = await idsOf(ctx);
    expect(ids).toHaveLength(20);
    expect(ids).not.toContain(first);
  });
});

describe('a browser that is to ring no more', () => {
  it('is forgotten by its endpoint or from the list, by its own person only', async () => {
    const [tom, nadia] = [await browserOf(s.tom), await browserOf(s.nadia)];
    const subscription = makeSubscription();
    const { deviceId } = await register(tom, subscription);
    await unregisterDevice(nadia, subscription);
    await expect(removeDevice(nadia, { deviceId })).rejects.toMatchObject({ code: 'push.device-not-found' });
    expect(await idsOf(tom)).toContain(deviceId);
    await unregisterDevice(tom, subscription);
    expect(await idsOf(tom)).not.toContain(deviceId);
    const again = await register(tom);
    await removeDevice(tom, again);
    expect(await idsOf(tom)).not.toContain(again.deviceId);
  });

  it('goes with its session: signed out, or ended from elsewhere', async () => {
    const [here, elsewhere] = [await browserOf(s.jonas), await browserOf(s.jonas)];
    const { deviceId } = await register(here);
    const other = await register(elsewhere);
    await revokeOtherSessions(here);
    expect(await idsOf(here)).toEqual([deviceId]);
    expect(await s.deps.db.prisma.pushDevice.count({ where: { id: other.deviceId } })).toBe(0);
    await signOut(s.deps, here.actor);
    expect(await s.deps.db.prisma.pushDevice.count({ where: { id: deviceId } })).toBe(0);
  });

  it('is not listed once its session has expired', async () => {
    const session = await makeSession(s.world, { user: s.anika.user, expiresAt: new Date(0) });
    await makePushDevice(s.world, { session });
    expect(await listDevices(s.anika)).toEqual([]);
  });
});

describe('the test', () => {
  it('rings the browser that is meant, and no other', async () => {
    const ctx = await browserOf(s.mira);
    const subscription = makeSubscription();
    const device = await register(ctx, subscription);
    await register(ctx);
    await sendTest(ctx, device);
    expect(ctx.push.sent.map(({ target }) => target.endpoint)).toEqual([subscription.endpoint]);
  });

  it("rings nobody else's browser", async () => {
    const [mira, tom] = [await browserOf(s.mira), await browserOf(s.tom)];
    const device = await register(mira);
    await expect(sendTest(tom, device)).rejects.toMatchObject({ code: 'push.device-not-found' });
    expect(tom.push.sent).toEqual([]);
  });

  it('forgets a browser that its service does not know any more', async () => {
    const ctx = await browserOf(s.mira, 'gone');
    const device = await register(ctx);
    await expect(sendTest(ctx, device)).rejects.toMatchObject({ code: 'push.device-not-found' });
    expect(await idsOf(ctx)).not.toContain(device.deviceId);
  });

  it.each<PushOutcome>([
    { later: 'push service answered 503', retryAfterSeconds: null },
    { rejected: 'push service answered 403' },
  ])('says that the service did not take it: %j', async (outcome) => {
    const ctx = await browserOf(s.mira, outcome);
    await expect(sendTest(ctx, await register(ctx))).rejects.toMatchObject({ code: 'push.undelivered' });
  });
});
