import type { MembershipRole } from '@/contract/schemas/account';
import { createDatabase } from '@/server/db/database';
import type { UserActor } from '@/server/domain/actor';
import type { Deps, UserContext } from '@/server/domain/context';
import { systemIds } from '@/server/platform/ids';
import { testDatabase } from '@/tests/harness/database';
import {
  type MadeArtist,
  type MadeConversation,
  type MadeService,
  type MadeSession,
  type MadeStudio,
  type MadeUser,
  makeArtist,
  makeConversation,
  makeMembership,
  makeService,
  makeSession,
  makeStudio,
  makeUser,
} from '@/tests/harness/factories';
import { type FixedClock, fixedClock } from '@/tests/harness/fixed-clock';
import { seeded } from '@/tests/harness/seeded';
import type { World } from '@/tests/harness/world';

/** Somebody of the scene: a context to call use cases with, and who they are. */
export type Person = UserContext & { readonly user: MadeUser; readonly session: MadeSession };
type Artist = Person & { readonly artist: MadeArtist; readonly service: MadeService };

export type Scene = {
  readonly url: string;
  readonly deps: Deps & { readonly clock: FixedClock };
  /** For more of the same: `makeConversation(world, …)`. */
  readonly world: World;
  readonly juniper: MadeStudio;
  readonly marigold: MadeStudio;
  /** Artist of Juniper. */
  readonly mira: Artist;
  /** Artist of Juniper, in no conversation of Tom's. */
  readonly jonas: Artist;
  /** Customer who talks to Mira in `conversation`. */
  readonly tom: Person;
  /** Customer who talks to Mira in `otherConversation`. */
  readonly nadia: Person;
  /** Staff of Juniper who were given `conversation`, and who were not. */
  readonly sven: Person;
  readonly ada: Person;
  /** Admin of Juniper. */
  readonly carla: Person;
  /** Artist, staff and admin of Marigold; Anika talks to Nadia in `marigoldConversation`. */
  readonly anika: Artist;
  readonly suki: Person;
  readonly bruno: Person;
  /** Has an account and nothing else. */
  readonly stranger: Person;
  readonly conversation: MadeConversation;
  readonly otherConversation: MadeConversation;
  readonly marigoldConversation: MadeConversation;
  close(): Promise<void>;
};

type SceneOptions = {
  /** Told after each commit, for tests that follow the event log. */
  readonly onCommit?: () => void;
  readonly clock?: FixedClock;
  readonly poolSize?: number;
  readonly sendLimitPerMinute?: number;
};

const FIXED = { auditKey: 'only-for-the-tests-audit-key-0123456789', publicUrl: 'http://localhost:3000' };
let scenes = 0;

/** Two studios and the people in and around them, in a database of their own. `close` it in `afterAll` or `afterEach`. */
export async function scene(options: SceneOptions = {}): Promise<Scene> {
  const { onCommit = () => {}, clock = fixedClock(), poolSize = 10, sendLimitPerMinute = 100_000 } = options;
  const { url, drop } = await testDatabase();
  const db = createDatabase({ url, poolSize, onCommit });
  const deps = { db, clock, ids: systemIds, sendLimitPerMinute, ...FIXED };
  scenes += 1;
  const world = { client: db.pool, random: seeded(`scene ${scenes}`), now: clock.now() };
  const people = await inhabit(world, deps);
  const close = async () => {
    await db.close();
    await drop();
  };
  return { url, deps, world, ...people, close };
}

async function inhabit(world: World, deps: Deps) {
  const juniper = await makeStudio(world, { name: 'Juniper & Ink', handle: 'juniper-ink' });
  const marigold = await makeStudio(world, { name: 'Marigold Hands', handle: 'marigold-hands', zone: 'Europe/London' });
  const mira = await artistOf(world, deps, { studio: juniper, name: 'Mira Kovač', service: 'Fine-line tattoo' });
  const jonas = await artistOf(world, deps, { studio: juniper, name: 'Jonas Weber', service: 'Blackwork tattoo' });
  const anika = await artistOf(world, deps, { studio: marigold, name: 'Anika Shah', service: 'Bridal mehndi' });
  const tom = await personOf(world, deps, { name: 'Tom Ashworth' });
  const nadia = await personOf(world, deps, { name: 'Nadia Petrova' });
  const sven = await personOf(world, deps, { name: 'Sven Lund', studio: juniper, role: 'staff' });
  const ada = await personOf(world, deps, { name: 'Ada Conti', studio: juniper, role: 'staff' });
  const carla = await personOf(world, deps, { name: 'Carla Neri', studio: juniper, role: 'admin' });
  const suki = await personOf(world, deps, { name: 'Suki Tanaka', studio: marigold, role: 'staff' });
  const bruno = await personOf(world, deps, { name: 'Bruno Lange', studio: marigold, role: 'admin' });
  const stranger = await personOf(world, deps, { name: 'Stella Stranger' });
  const conversation = await makeConversation(world, { artist: mira.artist, customer: tom.user, staff: [sven.user] });
  const otherConversation = await makeConversation(world, { artist: mira.artist, customer: nadia.user });
  const marigoldConversation = await makeConversation(world, { artist: anika.artist, customer: nadia.user });
  const conversations = { conversation, otherConversation, marigoldConversation };
  const inJuniper = { juniper, mira, jonas, sven, ada, carla };
  return { ...inJuniper, marigold, anika, suki, bruno, tom, nadia, stranger, ...conversations };
}

type PersonDraft = { name: string; zone?: string; studio?: MadeStudio; role?: MembershipRole };

async function personOf(world: World, deps: Deps, { name, zone, studio, role }: PersonDraft): Promise<Person> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.test`;
  const user = await makeUser(world, { name, email, zone: zone ?? studio?.zone ?? 'Europe/Rome' });
  const memberships = studio && role ? [{ studioId: studio.id, role }] : [];
  if (studio && role) await makeMembership(world, { studio, user, role });
  const session = await makeSession(world, { user });
  return { ...deps, user, session, actor: actorOf(user, session, { memberships, artistId: null }) };
}

type ArtistDraft = { studio: MadeStudio; name: string; service: string };

async function artistOf(world: World, deps: Deps, draft: ArtistDraft): Promise<Artist> {
  const { studio, name } = draft;
  const person = await personOf(world, deps, { name, zone: studio.zone });
  const { user } = person;
  const artist = await makeArtist(world, { studio, user, handle: name.split(' ')[0]?.toLowerCase() ?? name });
  const service = await makeService(world, { artist, name: draft.service });
  const memberships = [{ studioId: studio.id, role: 'artist' as const }];
  return { ...person, artist, service, actor: actorOf(user, person.session, { memberships, artistId: artist.id }) };
}

function actorOf(
  user: MadeUser,
  session: MadeSession,
  { memberships, artistId }: Pick<UserActor, 'memberships' | 'artistId'>,
): UserActor {
  return { kind: 'user', userId: user.id, sessionId: session.id, name: user.name, memberships, artistId };
}
