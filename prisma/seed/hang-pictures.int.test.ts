import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areSound } from '@/contract/availability/hours';
import { ARTISTS } from '@/prisma/seed/cast';
import { OPENING_HOURS } from '@/prisma/seed/opening-hours';
import { seedDemo } from '@/prisma/seed/seed-demo';
import { withClient } from '@/scripts/scratch-postgres';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';

/** All pictures together: what a fresh clone of the project has to carry. */
const MOST_BYTES = 4 * 1024 * 1024;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seedDemo({ databaseUrl: database.url, now: new Date('2030-03-31T00:30:00Z') });
});
afterAll(() => database.drop());

const rowsOf = <Row extends Record<string, unknown>>(sql: string) =>
  withClient(database.url, async (client) => (await client.query<Row>(sql)).rows);

it('gives every artist six captioned pieces, in order, and a portrait', async () => {
  const artists = await rowsOf(
    `SELECT a.handle, array_agg(i.position ORDER BY i.position) AS places, min(length(i.caption)) > 10 AS captioned,
       bool_and(p.owner_id = a.user_id) AS own, (SELECT purpose FROM picture WHERE id = u.picture_id) AS portrait
     FROM artist a JOIN "user" u ON u.id = a.user_id JOIN portfolio_item i ON i.artist_id = a.id JOIN picture p ON p.id = i.picture_id
     GROUP BY a.id, u.id`,
  );
  expect(artists).toHaveLength(ARTISTS.length);
  for (const artist of artists) {
    expect(artist).toMatchObject({ places: [0, 1, 2, 3, 4, 5], captioned: true, own: true, portrait: 'portrait' });
  }
});

type File = { id: string; purpose: string; width: number; height: number; file: number; bytes: Buffer };

it('keeps files of the sizes that are told, as uploads would', async () => {
  const files = await rowsOf<File>(
    `SELECT p.id, p.purpose, p.width, p.height, f.width AS file, f.bytes FROM picture p JOIN picture_file f ON f.picture_id = p.id`,
  );
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(MOST_BYTES);
  for (const { purpose, width, height, file, bytes } of files) {
    const real = await sharp(bytes).metadata();
    const scale = file / width;
    expect(real).toMatchObject({ format: 'webp', width: file, height: Math.round(height * scale) });
    expect(purpose === 'portrait' ? [96, 256] : [480, 960]).toContain(file);
  }
  const largest = files.filter(({ width, file }) => width === file);
  expect(largest).toHaveLength(ARTISTS.length * 7);
});

it('has hours that a week can hold, and lets everybody be found by what they do', async () => {
  for (const { handle } of ARTISTS) expect(areSound(OPENING_HOURS[handle] ?? []), handle).toBe(true);
  const [found] = await rowsOf<{ handles: string[] }>(
    `SELECT array_agg(handle ORDER BY handle) AS handles FROM artist WHERE search_text LIKE '%mehndi%' AND jsonb_array_length(hours) > 0`,
  );
  expect(found?.handles).toEqual(['anika-shah', 'priya-raman']);
});
