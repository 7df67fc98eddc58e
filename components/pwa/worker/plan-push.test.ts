import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPush } from '@/components/pwa/worker/plan-push';

const origin = 'https://chat.test';
const here = { origin, languages: ['en-GB', 'de'] };
const talk = '0190a000-0000-7000-8000-000000000001';
const message = {
  web_push: 8030,
  notification: {
    title: 'Mira Kovač (2)',
    body: 'Would Friday work?',
    navigate: `${origin}/conversations/${talk}?at=7`,
    tag: `conversation-${talk}`,
    lang: 'en',
    dir: 'auto',
    timestamp: 1_000,
    app_badge: '3',
  },
  app_badge: 3,
  unread_in: [talk],
};

describe('a push', () => {
  it('becomes one notification for its conversation, which leads to the message', () => {
    const { title, options, badge, unreadIn } = planPush(JSON.stringify(message), here);
    expect([title, badge, unreadIn]).toEqual(['Mira Kovač (2)', 3, [talk]]);
    expect(options).toMatchObject({
      body: 'Would Friday work?',
      tag: `conversation-${talk}`,
      renotify: true,
      data: { path: `/conversations/${talk}?at=7`, conversationId: talk, seq: 7, sentAtMs: 1_000 },
    });
  });

  it('that says nothing is told of in the language of the browser', () => {
    const said = (languages: readonly string[]) => planPush(null, { origin, languages }).options.body;
    expect(said(['en-GB', 'de'])).toBe('There is something new in your conversations.');
    expect(said(['de-AT'])).toBe('In deinen Gesprächen gibt es etwas Neues.');
    expect(said([])).toBe('There is something new in your conversations.');
  });

  it('leads home when it names a place that is not ours', () => {
    for (const navigate of ['https://evil.test/x', 'javascript:alert(1)', '//evil.test', 7, null]) {
      const text = JSON.stringify({ ...message, notification: { ...message.notification, navigate } });
      expect(planPush(text, here).options.data.path).toBe('/conversations');
    }
  });

  it('is shown whatever it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(null), fc.string(), fc.json(), fc.constant('null'), fc.constant('[]')),
        (text) => {
          const { title, options, badge } = planPush(text, here);
          expect(title.trim()).not.toBe('');
          expect(options.body?.trim()).not.toBe('');
          expect(options.tag).not.toBe('');
          expect(badge === null || badge >= 0).toBe(true);
        },
      ),
    );
  });
});

it('has no way from a push to the end of its handler but over a notification', () => {
  const source = fs.readFileSync(path.join(import.meta.dirname, 'show-push.ts'), 'utf8');
  const handler = source.slice(source.indexOf('export async function showPush'));
  const before = handler.slice(0, handler.indexOf('.showNotification('));
  expect(before).toContain('planPush(');
  expect(before).not.toMatch(/\b(if|return|throw|switch|catch)\b|\?[^.?]|&&|\|\|/);
  const worker = fs.readFileSync(path.join(import.meta.dirname, 'worker.ts'), 'utf8');
  expect(worker).toContain("self.addEventListener('push', (event) => event.waitUntil(showPush(event.data)));");
});
