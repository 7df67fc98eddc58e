import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { unable } from '@/scripts/say';

const Secrets = z.object({ authSecret: z.string().min(32), postgresPassword: z.string().min(16) });
export type Secrets = z.infer<typeof Secrets>;

const OWNER_ONLY = 0o700;
/** Lets the unprivileged Postgres user through to its own folder, and nobody look around. */
const OWNER_AND_PASSAGE = 0o711;

/** Makes our folder. As root it can be passed through, not listed, because Postgres then runs as another user. */
export const makeHome = (home: string) => {
  fs.mkdirSync(home, { recursive: true, mode: OWNER_ONLY });
  fs.chmodSync(home, process.getuid?.() === 0 ? OWNER_AND_PASSAGE : OWNER_ONLY);
};

const generate = (): Secrets => ({
  authSecret: randomBytes(48).toString('base64url'),
  postgresPassword: randomBytes(24).toString('base64url'),
});

const parse = (file: string, text: string): Secrets => {
  try {
    return Secrets.parse(JSON.parse(text));
  } catch {
    throw unable(
      `${file} is damaged.`,
      'restore it from a backup; without it sessions and the embedded database are lost.',
    );
  }
};

/** The secrets of this home, generated at the first call and kept readable for the owner only. */
export const homeSecrets = (home: string): Secrets => {
  makeHome(home);
  const file = path.join(home, 'secrets.json');
  if (fs.existsSync(file)) {
    fs.chmodSync(file, 0o600);
    return parse(file, fs.readFileSync(file, 'utf8'));
  }
  const secrets = generate();
  const unfinished = `${file}.new`;
  fs.writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file);
  return secrets;
};
