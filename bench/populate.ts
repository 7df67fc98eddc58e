import type { Sizes } from '@/bench/sizes';
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
import { seeded } from '@/tests/harness/seeded';
import type { World } from '@/tests/harness/world';

export type BenchUser = { readonly id: string; readonly sessionId: string; readonly token: string };
export type BenchConversation = { readonly id: string; readonly people: readonly [BenchUser, BenchUser] };
export type Population = {
  /** Two people each, and nobody is in two of them. */
  readonly pairs: readonly BenchConversation[];
  /** One conversation with many people in it, of whom none is in a pair. */
  readonly crowd: { readonly id: string; readonly people: readonly BenchUser[] };
  readonly web: { readonly sessionId: string; readonly userId: string; readonly conversationId: string };
};

/** One person may have this many conversations that nobody opens. */
const QUIET_EACH = 50;
const MINUTE_MS = 60_000;

/** People who will talk, and as many quiet conversations as lie in a studio's tables in its second year. */
export const populate = (databaseUrl: string, sizes: Sizes): Promise<Population> =>
  withClient(databaseUrl, async (client) => {
    const world: World = { client, random: seeded('bench'), now: new Date() };
    await client.query('BEGIN');
    const population = await settle(world, sizes);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
    return population;
  });

async function settle(world: World, sizes: Sizes): Promise<Population> {
  const studio = await makeStudio(world, { name: 'Bench', handle: 'bench' });
  let person = 0;
  const user = (name: string) => makeUser(world, { name, email: `${name.toLowerCase()}-${++person}@example.test` });
  const artist = async (login: MadeUser) => {
    const made = await makeArtist(world, { studio, user: login, handle: `artist-${spelt(person)}` });
    await makeService(world, { artist: made, name: 'Sitting' });
    return made;
  };
  const pairs: BenchConversation[] = [];
  for (let n = 0; n < sizes.pairs; n++) {
    const [login, customer] = [await user('Artist'), await user('Customer')];
    const { id } = await talk(world, await makeConversation(world, { artist: await artist(login), customer }), sizes);
    pairs.push({ id, people: [await withToken(world, login), await withToken(world, customer)] });
  }
  for (let n = 0; n < sizes.quietConversations / QUIET_EACH; n++) {
    const busy = await artist(await user('Artist'));
    for (let c = 0; c < QUIET_EACH; c++)
      await talk(world, await makeConversation(world, { artist: busy, customer: await user('Quiet') }), sizes);
  }
  const [host, guest] = [await user('Artist'), await user('Customer')];
  const staff: MadeUser[] = [];
  for (let n = 2; n < sizes.crowd.people; n++) staff.push(await user('Staff'));
  const crowd = await makeConversation(world, { artist: await artist(host), customer: guest, staff });
  const people: BenchUser[] = [];
  for (const one of [host, guest, ...staff]) people.push(await withToken(world, one));
  const web = await makeSession(world, { user: host });
  const page = { sessionId: web.id, userId: web.userId, conversationId: crowd.id };
  return { pairs, crowd: { id: crowd.id, people }, web: page };
}

/** A number in letters that no other letter is taken for: handles that look alike are refused. */
const spelt = (n: number): string => String(n).replace(/\d/g, (digit) => 'cdfhjkpqux'.charAt(Number(digit)));

async function withToken(world: World, user: MadeUser): Promise<BenchUser> {
  const session = await makeSession(world, { user, kind: 'api' });
  if (session.token === null) throw new Error('an API session has a token');
  return { id: user.id, sessionId: session.id, token: session.token };
}

async function talk(world: World, conversation: MadeConversation, { history }: Sizes): Promise<MadeConversation> {
  const { artist, customer } = conversation;
  await makeMessages(
    world,
    conversation,
    Array.from({ length: history }, (_, index) => ({
      senderId: index % 2 === 0 ? customer.id : artist.user.id,
      content: { kind: 'text' as const, body: { text: `Something that was said before, number ${index + 1}.` } },
      sentAt: new Date(world.now.getTime() - (history - index + 5) * MINUTE_MS),
    })),
  );
  return conversation;
}
