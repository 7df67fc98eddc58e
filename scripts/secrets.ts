import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { unable } from '@/scripts/say';
import { newKeyPair } from '@/server/platform/push/vapid';

/** Without these a home is lost: a file that lacks one is damaged, and making another would lock the owner out. */
const Founding = z.object({ authSecret: z.string().min(32), postgresPassword: z.string().min(16) });
/** What later releases added: made when it is missing. */
const Added = z.object({
  auditKey: z.string().min(32),
  vapid: z.object({ publicKey: z.string(), privateKey: z.string() }),
});
const Stored = Founding.extend(Added.partial().shape);
type Stored = z.infer<typeof Stored>;
export type Secrets = z.infer<typeof Founding> & z.infer<typeof Added>;

const OWNER_ONLY = 0o700;
/** Lets the unprivileged Postgres user through to its own folder, and nobody look around. */
const OWNER_AND_PASSAGE = 0o711;

/** Makes our folder. As root it can be passed through, not listed, because Postgres then runs as another user. */
export const makeHome = (home: string) => {
  fs.mkdirSync(home, { recursive: true, mode: OWNER_ONLY });
  fs.chmodSync(home, process.getuid?.() === 0 ? OWNER_AND_PASSAGE : OWNER_ONLY);
};

const secret = (bytes: number) => randomBytes(bytes).toString('base64url');

const found = (): Stored => ({ authSecret: secret(48), postgresPassword: secret(24) });

const complete = (stored: Stored): Secrets => ({
  ...stored,
  auditKey: stored.auditKey ?? secret(48),
  vapid: stored.vapid ?? newKeyPair(),
});

const parse = (file: string, text: string): Stored => {
  try {
    return Stored.parse(JSON.parse(text));
  } catch {
    throw unable(
      `${file} is damaged.`,
      'restore it from a backup; without it sessions and the embedded database are lost.',
    );
  }
};

/** In one step: whoever reads meanwhile sees the old file or the new one. */
const write = (file: string, secrets: Secrets): void => {
  const unfinished = `${file}.new`;
  fs.writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file);
};

/** The secrets of this home, each made once and kept readable for the owner only. */
export const homeSecrets = (home: string): Secrets => {
  makeHome(home);
  const file = path.join(home, 'secrets.json');
  const isThere = fs.existsSync(file);
  if (isThere) fs.chmodSync(file, 0o600);
  const stored = isThere ? parse(file, fs.readFileSync(file, 'utf8')) : found();
  const secrets = complete(stored);
  if (!isThere || !stored.auditKey || !stored.vapid) write(file, secrets);
  return secrets;
};
