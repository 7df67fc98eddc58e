import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '@/scripts/migrate';
import { withClient } from '@/scripts/scratch-postgres';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';

let base: TestDatabase;
let folder: string;
let url: string;

const add = (name: string, sql: string) => {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
};

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-migrations-'));
  // A fresh schema in the path gives each story an empty database.
  const schema = `s_${randomUUID().replaceAll('-', '')}`;
  await withClient(base.url, (client) => client.query(`CREATE SCHEMA ${schema}`));
  const at = new URL(base.url);
  at.searchParams.set('options', `-c search_path=${schema}`);
  url = at.href;
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('applies what is new, in order, and nothing twice', async () => {
  add('2_second', 'ALTER TABLE a ADD COLUMN n int');
  add('1_first', 'CREATE TABLE a ()');
  expect(await migrate(url, folder)).toEqual(['1_first', '2_second']);
  add('3_third', 'CREATE TABLE b ()');
  expect(await migrate(url, folder)).toEqual(['3_third']);
});

it('refuses an applied migration that was edited', async () => {
  add('1_first', 'CREATE TABLE a ()');
  await migrate(url, folder);
  add('1_first', 'CREATE TABLE a (n int)');
  await expect(migrate(url, folder)).rejects.toThrow(/edited since: 1_first/);
});

it('leaves nothing of one that failed, and goes on once it is corrected', async () => {
  add('1_broken', 'CREATE TABLE a (); CREATE TABLE nonsense ()  garbage');
  await expect(migrate(url, folder)).rejects.toThrow(/1_broken failed/);
  add('1_broken', 'CREATE TABLE a (); CREATE TABLE nonsense ()');
  expect(await migrate(url, folder)).toEqual(['1_broken']);
});

it('goes on where it was killed in the middle of a step', async () => {
  add('1_first', 'CREATE TABLE a ()');
  add('2_second', 'CREATE TABLE b (); SELECT pg_terminate_backend(pg_backend_pid())');
  await expect(migrate(url, folder)).rejects.toThrow(/2_second failed/);
  add('2_second', 'CREATE TABLE b ()');
  expect(await migrate(url, folder)).toEqual(['2_second']);
});

it('lets two starts at once apply each migration once', async () => {
  add('1_first', 'CREATE TABLE a ()');
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(both.flat()).toEqual(['1_first']);
});
