import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { homeSecrets } from '@/scripts/secrets';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-secrets-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const modeOf = (file: string) => fs.statSync(file).mode & 0o777;

it('makes secrets once, and only their owner can read them', () => {
  const home = path.join(folder, 'home');
  const secrets = homeSecrets(home);
  expect(secrets.authSecret.length).toBeGreaterThanOrEqual(32);
  expect(modeOf(path.join(home, 'secrets.json'))).toBe(0o600);
  expect(modeOf(home) & 0o066).toBe(0);
  expect(homeSecrets(home)).toEqual(secrets);
});

it('closes a file that was left open to others', () => {
  homeSecrets(folder);
  fs.chmodSync(path.join(folder, 'secrets.json'), 0o644);
  homeSecrets(folder);
  expect(modeOf(path.join(folder, 'secrets.json'))).toBe(0o600);
});

it('does not replace a damaged file: that would lock the owner out of the database', () => {
  fs.writeFileSync(path.join(folder, 'secrets.json'), '{"authSecret":');
  expect(() => homeSecrets(folder)).toThrow(/damaged/);
});

it('fills in what a later release added, and leaves what was there', () => {
  const file = path.join(folder, 'secrets.json');
  const { authSecret, postgresPassword, auditKey } = homeSecrets(folder);
  fs.writeFileSync(file, JSON.stringify({ authSecret, postgresPassword, auditKey }));
  const secrets = homeSecrets(folder);
  expect(secrets).toMatchObject({ authSecret, postgresPassword, auditKey });
  expect(Buffer.from(secrets.vapid.publicKey, 'base64url')).toHaveLength(65);
  expect(Buffer.from(secrets.vapid.privateKey, 'base64url')).toHaveLength(32);
  expect(homeSecrets(folder)).toEqual(secrets);
});

it('does not make up a founding secret that an existing file lacks', () => {
  fs.writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify({ authSecret: 'x'.repeat(40) }));
  expect(() => homeSecrets(folder)).toThrow(/damaged/);
});
