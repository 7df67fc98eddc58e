import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { POLICY_PRESETS } from '@/contract/policies/presets';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import { makePolicy } from '@/tests/harness/make-policy';
import type { Person } from '@/tests/harness/scene';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(() => server.close());

const exportFor = async (who: Person | null) => {
  const headers = who ? { cookie: await server.cookieFor(who.session.id) } : {};
  return fetch(`${server.url}/api/account/export`, { headers });
};

it('is one JSON file with everything of one person, in order and without a hole', async () => {
  const { tom, mira, conversation, nadia } = server.scene;
  const say = (who: Person, text: string) =>
    sendMessage(who, { conversationId: conversation.id, clientId: who.ids.newId<ClientId>(), text });
  for (let n = 1; n <= 1_203; n += 1) await say(n % 2 ? tom : mira, `word ${n}`);
  const gone = await say(mira, 'my private number is 12345');
  await deleteMessage(mira, { conversationId: conversation.id, seq: gone.seq });

  const response = await exportFor(tom);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  const file = JSON.parse(text);
  expect(file.account).toMatchObject({ id: tom.user.id, email: tom.user.email });
  expect(file.conversations).toHaveLength(1);
  const { messages } = file.conversations[0];
  expect(messages.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: 1_204 }, (_, at) => at + 1));
  expect(messages[1_202]).toMatchObject({ body: { text: 'word 1203' } });
  expect(messages.at(-1)).toMatchObject({ body: null });
  for (const secret of ['12345', mira.user.email, nadia.user.name, 'hash', 'token']) expect(text).not.toContain(secret);
});

it('is empty of conversations for somebody who has none', async () => {
  const file = await (await exportFor(server.scene.stranger)).json();
  expect(file).toMatchObject({ account: { name: server.scene.stranger.user.name }, conversations: [], profile: null });
});

it('has what an artist has planned', async () => {
  const { mira, world } = server.scene;
  await makeDateRule(world, { artist: mira.artist, firstDay: '2031-08-10', lastDay: '2031-08-24', label: 'Holiday' });
  await makePolicy(world, { artist: mira.artist });
  const { profile } = await (await exportFor(mira)).json();
  expect(profile).toMatchObject({
    slotMinutes: 30,
    services: [{ bufferAfterMinutes: 0, windowDays: 365, perDayLimit: null }],
    policies: [{ number: 1, terms: POLICY_PRESETS.usual, createdAt: expect.any(String) }],
    dateRules: [{ firstDay: '2031-08-10', lastDay: '2031-08-24', hours: [], zone: null, label: 'Holiday' }],
  });
});

it('is for people who are signed in, by GET alone', async () => {
  expect((await exportFor(null)).status).toBe(401);
  const headers = { cookie: await server.cookieFor(server.scene.tom.session.id), origin: server.publicUrl };
  expect((await fetch(`${server.url}/api/account/export`, { method: 'POST', headers })).status).toBe(405);
});
