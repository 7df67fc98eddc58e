import { ARTISTS, type ArtistPart, CUSTOMERS, DESK, type Language, STUDIOS } from '@/prisma/seed/cast';
import { hangPictures } from '@/prisma/seed/hang-pictures';
import { OPENING_HOURS } from '@/prisma/seed/opening-hours';
import { DAY_MS, MINUTE_MS } from '@/prisma/seed/plan-bookings';
import { searchTextOf } from '@/server/domain/artists/search-text';
import {
  type MadeArtist,
  type MadeService,
  type MadeStudio,
  type MadeUser,
  makeArtist,
  makeMembership,
  makeService,
  makeStudio,
  makeUser,
} from '@/tests/harness/factories';
import type { World } from '@/tests/harness/world';

export type SettledArtist = {
  readonly artist: MadeArtist;
  readonly services: readonly MadeService[];
  readonly part: ArtistPart;
};
export type SettledCustomer = { readonly user: MadeUser; readonly language: Language };
export type Settled = {
  readonly artists: readonly SettledArtist[];
  readonly customers: readonly SettledCustomer[];
  readonly staff: MadeUser;
};

type Studios = { readonly [Name in keyof typeof STUDIOS]: MadeStudio };

/** Everybody had been there for a while when the first word was said. */
const SETTLED_DAYS_AGO = 300;

/** Studios, artists with what they offer, the people at the desk and the customers. */
export async function settlePeople(world: World, passwordHash: string): Promise<Settled> {
  const createdAt = new Date(world.now.getTime() - SETTLED_DAYS_AGO * DAY_MS);
  const account = { passwordHash, createdAt };
  const then = { ...world, now: createdAt };
  const studios: Studios = {
    juniper: await makeStudio(then, STUDIOS.juniper),
    marigold: await makeStudio(then, STUDIOS.marigold),
  };
  const artists: SettledArtist[] = [];
  for (const part of ARTISTS)
    artists.push(await settleArtist(then, { part, studio: studios[part.studio], passwordHash }));
  const desk: MadeUser[] = [];
  for (const { email, name, studios: serves, role } of DESK) {
    const user = await makeUser(then, { email, name, zone: studios[serves[0]].zone, ...account });
    for (const at of serves) await makeMembership(then, { studio: studios[at], user, role });
    desk.push(user);
  }
  const customers: SettledCustomer[] = [];
  for (const { language, ...person } of CUSTOMERS) {
    customers.push({ user: await makeUser(then, { ...person, ...account }), language });
  }
  const [staff] = desk;
  if (!staff) throw new Error('the cast has nobody at the desk');
  return { artists, customers, staff };
}

type Arrival = { part: ArtistPart; studio: MadeStudio; passwordHash: string };

async function settleArtist(world: World, { part, studio, passwordHash }: Arrival): Promise<SettledArtist> {
  const { email, name, zone, currency } = part;
  const user = await makeUser(world, { email, name, zone, passwordHash });
  const artist = await makeArtist(world, { ...part, studio, user, hours: OPENING_HOURS[part.handle] ?? [] });
  const services: MadeService[] = [];
  for (const [index, [title, durationMinutes, priceCents]] of part.services.entries()) {
    // Profiles list services as they were added.
    const then = { ...world, now: new Date(world.now.getTime() + index * MINUTE_MS) };
    services.push(await makeService(then, { artist, name: title, durationMinutes, priceCents, currency }));
  }
  const found = searchTextOf({ ...part, services: part.services.map(([title]) => title), studio: studio.name });
  await world.client.query('UPDATE artist SET search_text = $2 WHERE id = $1', [artist.id, found]);
  await hangPictures(world, artist);
  return { artist, services, part };
}
