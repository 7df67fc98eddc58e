import type { ClientId } from '@/contract/ids/ids';
import { withClient } from '@/scripts/scratch-postgres';
import {
  type MadeConversation,
  type MadeUser,
  makeArtist,
  makeConversation,
  makeService,
  makeSession,
  makeStudio,
  makeUser,
} from '@/tests/harness/factories';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Seeded, seeded } from '@/tests/harness/seeded';
import type { World } from '@/tests/harness/world';

export type BenchUser = { readonly id: string; readonly sessionId: string; readonly token: string };
export type BenchConversation = { readonly id: string; readonly people: readonly [BenchUser, BenchUser] };
export type Population = {
  readonly users: readonly BenchUser[];
  readonly conversations: readonly BenchConversation[];
  readonly webSessionId: string;
  readonly webUserId: string;
  readonly storedMessages: number;
};

const ARTISTS = 20;
const CUSTOMERS_EACH = 9;
/** People who only lie in the tables, so that these are as large as in a studio's second year. */
const QUIET_CUSTOMERS = 1_000;
const HISTORY = 50;
const MINUTE_MS = 60_000;

/** 200 people with a token each, 180 conversations among them, and a thousand quiet ones. */
export const populate = (databaseUrl: string): Promise<Population> =>
  withClient(databaseUrl, async (client) => {
    const world: World = { client, random: seeded('bench'), now: new Date() };
    await client.query('BEGIN');
    const population = await settle(world);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return population;
  });

async function settle(world: World): Promise<Population> {
  const studio = await makeStudio(world, { name: 'Bench', handle: 'bench' });
  const users: BenchUser[] = [];
  const conversations: BenchConversation[] = [];
  let browser: MadeUser | undefined;
  let person = 0;
  const user = (name: string) => makeUser(world, { name, email: `${name.toLowerCase()}-${++person}@example.test` });
  for (let n = 1; n <= ARTISTS; n++) {
    const login = await user('Artist');
    browser ??= login;
    const artist = await makeArtist(world, { studio, user: login, handle: `artist-${spelt(n)}` });
    await makeService(world, { artist, name: 'Sitting' });
    const own = await withToken(world, login);
    users.push(own);
    for (let c = 0; c < CUSTOMERS_EACH; c++) {
      const customer = await user('Customer');
      const other = await withToken(world, customer);
      users.push(other);
      const { id } = await talk(world, await makeConversation(world, { artist, customer }));
      conversations.push({ id, people: [own, other] });
    }
    for (let c = 0; c < QUIET_CUSTOMERS / ARTISTS; c++) {
      await talk(world, await makeConversation(world, { artist, customer: await user('Quiet') }));
    }
  }
  if (!browser) throw new Error('nobody there');
  const web = await makeSession(world, { user: browser });
  const storedMessages = (conversations.length + QUIET_CUSTOMERS) * HISTORY;
  return { users, conversations, webSessionId: web.id, webUserId: web.userId, storedMessages };
}

/** A number in letters that no other letter is taken for: handles that look alike are refused. */
const spelt = (n: number): string => String(n).replace(/\d/g, (digit) => 'cdfhjkpqux'.charAt(Number(digit)));

async function withToken(world: World, user: MadeUser): Promise<BenchUser> {
  const session = await makeSession(world, { user, kind: 'api' });
  if (session.token === null) throw new Error('an API session has a token');
  return { id: user.id, sessionId: session.id, token: session.token };
}

async function talk(world: World, conversation: MadeConversation): Promise<MadeConversation> {
  const { artist, customer } = conversation;
  await makeMessages(
    world,
    conversation,
    Array.from({ length: HISTORY }, (_, index) => ({
      senderId: index % 2 === 0 ? customer.id : artist.user.id,
      content: { kind: 'text' as const, body: { text: `Something that was said before, number ${index + 1}.` } },
      sentAt: new Date(world.now.getTime() - (HISTORY - index + 5) * MINUTE_MS),
    })),
  );
  return conversation;
}

/** Client ids for the run; other than those of the history. */
export const clientIds = (): (() => ClientId) => {
  const random: Seeded = seeded('bench sends');
  return () => random.id<ClientId>('send');
};
