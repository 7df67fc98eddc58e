import { withClient } from '@/scripts/scratch-postgres';
import { MINUTE_MS } from '@/server/domain/availability/clocks';
import {
  makeArtist,
  makeConversation,
  makeService,
  makeSession,
  makeStudio,
  makeUser,
} from '@/tests/harness/factories';
import { daily, EVERY_DAY } from '@/tests/harness/own-calendar';
import { seeded } from '@/tests/harness/seeded';
import { insertRows, type World } from '@/tests/harness/world';

export type BookedArtist = {
  readonly artistId: string;
  readonly serviceId: string;
  readonly handle: string;
  /** Of a browser in which they are signed in. */
  readonly web: { readonly sessionId: string; readonly userId: string };
};

const EVERY_MINUTES = 43;
const LENGTH_MINUTES = 20;

/** An artist who never sleeps, with so many confirmed bookings ahead, one after the other. */
export const loadBookings = (databaseUrl: string, count: number): Promise<BookedArtist> =>
  withClient(databaseUrl, async (client) => {
    const world: World = { client, random: seeded('bookings'), now: new Date() };
    const studio = await makeStudio(world, { name: 'Bench', handle: 'bench' });
    const login = await makeUser(world, { name: 'Artist', email: 'artist@example.test', zone: 'Europe/Berlin' });
    const customer = await makeUser(world, { name: 'Customer', email: 'customer@example.test' });
    const hours = [...daily(EVERY_DAY, '00:00', '13:00'), ...daily(EVERY_DAY, '14:00', '24:00')];
    const artist = await makeArtist(world, { studio, user: login, handle: 'artist', hours, slotMinutes: 10 });
    const terms = { bufferBeforeMinutes: 5, bufferAfterMinutes: 5, perDayLimit: 50 };
    const service = await makeService(world, { artist, name: 'Short', durationMinutes: 10, terms });
    const conversation = await makeConversation(world, { artist, customer });
    const session = await makeSession(world, { user: login });
    const owner = { studio_id: studio.id, artist_id: artist.id, customer_id: customer.id, service_id: service.id };
    const rows = Array.from({ length: count }, (_, at) => {
      const startsAt = new Date(world.now.getTime() + (at + 1) * EVERY_MINUTES * MINUTE_MS);
      const endsAt = new Date(startsAt.getTime() + LENGTH_MINUTES * MINUTE_MS);
      const times = { starts_at: startsAt, ends_at: endsAt, busy_from: startsAt, busy_to: endsAt };
      const promise = { wall_start: startsAt.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length), zone: 'UTC' };
      const state = { status: 'confirmed', note: '', wishes: [], links: [], version: 2 };
      const written = { ...state, placement: '', size: '', created_at: world.now, updated_at: world.now };
      return {
        id: world.random.id('booking'),
        conversation_id: conversation.id,
        ...owner,
        ...times,
        ...promise,
        ...written,
      };
    });
    await insertRows(world, 'booking', rows);
    await client.query('VACUUM ANALYZE');
    const web = { sessionId: session.id, userId: login.id };
    return { artistId: artist.id, serviceId: service.id, handle: artist.handle, web };
  });
