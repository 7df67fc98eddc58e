import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request as requests } from '@playwright/test';
import { test } from '@/e2e/harness/story';
import { withClient } from '@/scripts/scratch-postgres';
import { PAGES } from '@/tests/authorization/pages';

const PASSWORD = 'parlour-demo';

type Ids = { own: string; message: string; customerName: string };

/** A conversation of this customer, with artist@ if there is one, and words that only these two have read. */
const talkOf = (databaseUrl: string, email: string): Promise<Ids> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Ids>(
      `SELECT c.id AS own, u.name AS "customerName", (SELECT body->>'text' FROM message m WHERE m.conversation_id = c.id
         AND kind = 'text' AND deleted_at IS NULL ORDER BY seq DESC LIMIT 1) AS message
       FROM conversation c JOIN "user" u ON u.id = c.customer_id JOIN artist a ON a.id = c.artist_id
       JOIN "user" au ON au.id = a.user_id WHERE u.email = $1 ORDER BY au.email = 'artist@demo.test' DESC LIMIT 1`,
      [email],
    );
    const [row] = rows;
    if (!row) throw new Error('the demo scene is not there');
    return row;
  });

/** A browser's cookies without the browser. */
const signedIn = async (url: string, email: string): Promise<APIRequestContext> => {
  const context = await requests.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password: PASSWORD, json: 'true' };
  const answer = await context.post('/api/auth/callback/password', { form });
  expect(answer.ok()).toBe(true);
  return context;
};

const fill = (address: string, { own }: Pick<Ids, 'own'>) =>
  address
    .replace('/a/[handle]', '/a/chiara-moretti')
    .replace('[id]', own)
    .replace('[token]', 'a-set-up-link-that-never-was-made');

const open = (context: APIRequestContext, address: string) => context.get(address, { maxRedirects: 0 });

test('pages open to whom they are declared for, and show nobody else a word', async ({ server }) => {
  const talk = await talkOf(server.databaseUrl, 'customer@demo.test');
  const anonymous = await requests.newContext({ baseURL: server.url });
  const participants = [
    await signedIn(server.url, 'customer@demo.test'),
    await signedIn(server.url, 'artist@demo.test'),
  ];
  const others = [await signedIn(server.url, 'admin2@demo.test'), await signedIn(server.url, 'kenji@demo.test')];
  const desk = {
    staff: await signedIn(server.url, 'staff@demo.test'),
    admin: await signedIn(server.url, 'admin@demo.test'),
    'admin elsewhere': others[0] ?? anonymous,
  };
  const wrong: string[] = [];
  const check = async (who: string, context: APIRequestContext, address: string, expected: readonly number[]) => {
    const answer = await open(context, address);
    if (!expected.includes(answer.status())) wrong.push(`${who} on ${address}: ${answer.status()}`);
    const text = await answer.text();
    // Staff were given this talk. An admin is told who talks before they say why they want to read it; never what is said.
    const mayRead = who === 'participant' || who === 'staff';
    const mayName = mayRead || (who === 'admin' && address.startsWith('/console/'));
    if ((!mayRead && text.includes(talk.message)) || (!mayName && text.includes(talk.customerName))) {
      wrong.push(`${who} on ${address}: shows the talk`);
    }
  };
  for (const [page, access] of Object.entries(PAGES)) {
    const address = fill(page, talk);
    const isGuarded = access !== 'public' && access !== 'not-in-production';
    const isConsole = access === 'studio-staff' || access === 'studio-admin';
    // The outbox page is for the owner of the machine; it shows nothing of conversations.
    await check('anonymous', anonymous, address, isGuarded ? [307] : [200]);
    if (isConsole) {
      for (const context of participants) await check('participant', context, address, [404]);
      await check('staff', desk.staff, address, access === 'studio-staff' ? [200] : [404]);
      await check('admin', desk.admin, address, [200]);
      await check('admin elsewhere', desk['admin elsewhere'], address, page.includes('[id]') ? [404] : [200]);
      continue;
    }
    for (const context of participants) await check('participant', context, address, [200, 307]);
    for (const context of others) await check('other', context, address, access === 'participant' ? [404] : [200, 307]);
  }
  const [participant] = participants;
  for (const id of [randomUUID(), 'not-a-uuid', '%00', "'--", 'x'.repeat(500)]) {
    await check('anonymous', anonymous, `/conversations/${id}`, [307, 404]);
    if (participant) await check('participant', participant, `/conversations/${id}`, [404]);
    await check('anonymous', anonymous, `/a/${id}`, [404]);
    await check('anonymous', anonymous, `/setup/${id}`, [200, 404]);
  }
  expect(wrong).toEqual([]);
  expect(await (await open(participants[0] ?? anonymous, `/conversations/${talk.own}`)).text()).toContain(
    talk.customerName,
  );
});

test('a revoked session opens nothing any more', async ({ server }) => {
  const email = 'marco@demo.test';
  const talk = await talkOf(server.databaseUrl, email);
  const context = await signedIn(server.url, email);
  expect((await open(context, `/conversations/${talk.own}`)).status()).toBe(200);
  await withClient(server.databaseUrl, (client) =>
    client.query(`UPDATE session SET revoked_at = now() WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`, [
      email,
    ]),
  );
  for (const address of ['/conversations', `/conversations/${talk.own}`, '/bookings', '/settings']) {
    expect([address, (await open(context, address)).status()]).toEqual([address, 307]);
  }
});
