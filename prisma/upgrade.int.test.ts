import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { SlotView } from '@/contract/schemas/booking';
import { migrate } from '@/scripts/migrate';
import { withClient } from '@/scripts/scratch-postgres';

const MIGRATIONS = path.resolve(import.meta.dirname, 'migrations');
const SPINE = ['0001_spine', '0002_constraints', '0003_event_log_seen'];

const STUDIO = randomUUID();

let folder: string;
let name: string;
let url: string;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-upgrade-'));
  const { adminUrl } = inject('postgres');
  name = `upgrade_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const at = new URL(adminUrl);
  at.pathname = `/${name}`;
  url = at.href;
});
afterEach(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await withClient(inject('postgres').adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const take = (migration: string) =>
  fs.cpSync(path.join(MIGRATIONS, migration), path.join(folder, migration), { recursive: true });

/** A studio as the spine left it: two artists whose handles look alike, and a booking of the first. */
async function inhabit(client: pg.Client): Promise<void> {
  const [studio, artistUser, otherUser, customer, artist, other, service, conversation] = Array.from(
    { length: 8 },
    randomUUID,
  );
  const run = (sql: string, values: unknown[]) => client.query(sql, values);
  await run(`INSERT INTO studio (id, name, handle, zone) VALUES ($1, 'Juniper', 'juniper', 'Europe/Rome')`, [studio]);
  for (const [id, email] of [
    [artistUser, 'mira@example.test'],
    [otherUser, 'other@example.test'],
    [customer, 'tom@example.test'],
  ]) {
    await run(`INSERT INTO "user" (id, name, email, zone) VALUES ($1, 'Somebody', $2, 'Europe/Rome')`, [id, email]);
  }
  for (const [id, user, handle, day] of [
    [artist, artistUser, 'mira', '2030-01-01'],
    [other, otherUser, 'm1ra', '2030-01-02'],
  ]) {
    await run(
      `INSERT INTO artist (id, studio_id, user_id, handle, name, city, zone, styles, created_at)
       VALUES ($1, $2, $3, $4, 'Mira Kovač', 'Rome', 'Europe/Rome', '{}', $5)`,
      [id, studio, user, handle, day],
    );
  }
  await run(
    `INSERT INTO service (id, studio_id, artist_id, name, duration_minutes, currency) VALUES ($1, $2, $3, 'Fern', 60, 'EUR')`,
    [service, studio, artist],
  );
  await run(`INSERT INTO conversation (id, studio_id, artist_id, customer_id) VALUES ($1, $2, $3, $4)`, [
    conversation,
    studio,
    artist,
    customer,
  ]);
  await run(
    `INSERT INTO booking (id, studio_id, conversation_id, artist_id, customer_id, service_id, status, starts_at, ends_at,
       busy_from, busy_to, wall_start, zone, note)
     VALUES ($1, $2, $3, $4, $5, $6, 'confirmed', $7, $8, $7, $8, '2031-05-09T14:30', 'Europe/Rome', '')`,
    [
      ...[randomUUID(), studio, conversation, artist, customer, service],
      ...['2031-05-09T12:30:00Z', '2031-05-09T13:30:00Z'],
    ],
  );
}

it('takes what the spine left along: wishes of bookings, keys of handles', async () => {
  for (const migration of SPINE) take(migration);
  await migrate(url, folder);
  await withClient(url, inhabit);
  take('0004_first_release');
  await migrate(url, folder);
  await withClient(url, async (client) => {
    const { rows: bookings } = await client.query<{ wishes: unknown }>('SELECT wishes FROM booking');
    expect(SlotView.array().parse(bookings[0]?.wishes)).toEqual([
      {
        wallStart: '2031-05-09T14:30',
        zone: 'Europe/Rome',
        startsAt: '2031-05-09T12:30:00.000Z',
        endsAt: '2031-05-09T13:30:00.000Z',
      },
    ]);
    const { rows: artists } = await client.query<{ handle_key: string }>(
      'SELECT handle_key FROM artist ORDER BY created_at',
    );
    expect(new Set(artists.map((row) => row.handle_key)).size).toBe(2);
    expect(artists[1]?.handle_key).toBe(`${artists[0]?.handle_key}~m1ra`);
  });
});

it('takes artists and services along as they were: usual steps, no buffers, no notice, no limit', async () => {
  const all = fs.readdirSync(MIGRATIONS).filter((migration) => /^\d{4}_/.test(migration));
  const before = all.filter((migration) => migration < '0009');
  for (const migration of before) take(migration);
  await migrate(url, folder);
  await withClient(url, async (client) => {
    await client.query(`INSERT INTO studio (id, name, handle, zone) VALUES ($1, 'Juniper', 'juniper', 'Europe/Rome')`, [
      STUDIO,
    ]);
    await client.query(
      `INSERT INTO "user" (id, name, email, zone) VALUES ($1, 'Mira', 'mira@example.test', 'Europe/Rome')`,
      [STUDIO],
    );
    await client.query(
      `INSERT INTO artist (id, studio_id, user_id, handle, handle_key, name, city, zone, styles, hours)
       VALUES ($1, $1, $1, 'mira', 'mlra', 'Mira', 'Rome', 'Europe/Rome', '{}', '[{"weekday":1,"from":"20:00","to":"24:00"}]')`,
      [STUDIO],
    );
    await client.query(
      `INSERT INTO service (id, studio_id, artist_id, name, duration_minutes, currency) VALUES ($1, $1, $1, 'Fern', 60, 'EUR')`,
      [STUDIO],
    );
  });
  take('0009_availability');
  await migrate(url, folder);
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT a.hours, a.slot_minutes, s.* FROM artist a JOIN service s ON s.artist_id = a.id',
    );
    expect(rows).toMatchObject([
      {
        hours: [{ weekday: 1, from: '20:00', to: '24:00' }],
        ...{ slot_minutes: 30, description: '', buffer_before_minutes: 0, buffer_after_minutes: 0 },
        ...{ notice_minutes: 0, window_days: 365, per_day_limit: null, first_version_id: null },
      },
    ]);
  });
});
