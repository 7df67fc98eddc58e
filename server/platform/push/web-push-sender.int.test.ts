import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushSender } from '@/server/platform/push/push-sender';
import { newKeyPair, type VapidKeys } from '@/server/platform/push/vapid';
import { createWebPushSender } from '@/server/platform/push/web-push-sender';
import { type MadeSubscription, makeSubscription } from '@/tests/harness/make-push-device';
import { type PushAnswer, type PushService, pushService } from '@/tests/harness/push-service';

const subject = 'mailto:studio@example.com';
const push = { text: '{"words":"Grüße ✿"}', topic: '0190a000000070008000000000000001', ttlSeconds: 3_600 };

let service: PushService;
let sender: PushSender;
let vapid: VapidKeys;
beforeEach(async () => {
  vapid = newKeyPair();
  service = await pushService(vapid);
  sender = createWebPushSender({ vapid, subject, proxy: service.proxy, ca: service.ca });
});
afterEach(async () => {
  sender.close();
  await service.close();
});

const browser = (host?: string): MadeSubscription => {
  const made = makeSubscription(host);
  service.admit(made);
  return made;
};
const send = ({ endpoint, keys }: MadeSubscription) => sender.send({ endpoint, ...keys }, push);

describe('web push', () => {
  it.each([
    'fcm.googleapis.com',
    'updates.push.services.mozilla.com',
    'web.push.apple.com',
    'wns2-db5p.notify.windows.com',
  ])('reaches %s, signed with our key, and only the browser can read it', async (host) => {
    const to = browser(host);
    expect(await send(to)).toBe('accepted');
    expect(service.refused).toEqual([]);
    expect(service.received).toMatchObject([
      { endpoint: to.endpoint, text: push.text, topic: push.topic, ttlSeconds: 3_600, urgency: 'high' },
    ]);
    const { aud, sub, exp } = service.received[0]?.vapid ?? { aud: '', sub: '', exp: 0 };
    expect([aud, sub]).toEqual([`https://${host}`, subject]);
    const hoursLeft = (exp - Date.now() / 1_000) / 3_600;
    expect(hoursLeft).toBeGreaterThan(0);
    expect(hoursLeft).toBeLessThanOrEqual(24);
  });

  it.each<[PushAnswer, unknown]>([
    [{ status: 404 }, 'gone'],
    [{ status: 410 }, 'gone'],
    [
      { status: 429, retryAfter: '120' },
      { later: 'push service answered 429', retryAfterSeconds: 120 },
    ],
    [{ status: 500 }, { later: 'push service answered 500', retryAfterSeconds: null }],
    [{ status: 413 }, { rejected: 'push service answered 413' }],
    ['cut', { later: expect.stringMatching(/^push service E/), retryAfterSeconds: null }],
  ])('answered with %j says %j', async (answer, outcome) => {
    const to = browser();
    service.answer(to.endpoint, answer);
    expect(await send(to)).toEqual(outcome);
  });

  it('gives up on a service that does not answer', async () => {
    const impatient = createWebPushSender({
      vapid,
      subject,
      proxy: service.proxy,
      ca: service.ca,
      timeoutMs: 50,
    });
    const to = browser();
    service.answer(to.endpoint, 'hang');
    expect(await impatient.send({ endpoint: to.endpoint, ...to.keys }, push)).toMatchObject({
      retryAfterSeconds: null,
    });
    impatient.close();
  });

  it('takes a browser whose keys are none for gone', async () => {
    const { endpoint, keys } = browser();
    expect(await sender.send({ endpoint, ...keys, p256dh: 'AAAA' }, push)).toBe('gone');
    expect(service.received).toEqual([]);
  });

  it('says later when the proxy is away, and does not repeat the endpoint', async () => {
    const lost = createWebPushSender({ vapid: newKeyPair(), subject, proxy: 'http://127.0.0.1:1' });
    const to = browser();
    const outcome = await lost.send({ endpoint: to.endpoint, ...to.keys }, push);
    expect(outcome).toEqual({ later: 'push service ECONNREFUSED', retryAfterSeconds: null });
    lost.close();
  });

  it('does not talk to a service whose certificate nobody vouches for', async () => {
    const wary = createWebPushSender({ vapid: newKeyPair(), subject, proxy: service.proxy });
    const to = browser();
    expect(await wary.send({ endpoint: to.endpoint, ...to.keys }, push)).toMatchObject({ later: expect.any(String) });
    expect(service.received).toEqual([]);
    wary.close();
  });
});
