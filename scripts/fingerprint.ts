import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '@/scripts/run';

/** What never ends up in the build, by its path in the project. Everything else counts, so that nothing is forgotten. */
const OUTSIDE_BUILD =
  /^(?:node_modules|dist|docs|tests|e2e|bench|scripts|test-results|playwright-report|sdk|prisma)$|^\./;
const GENERATED = new Set(['server/db/generated', 'public/sw.js']);
const TEST = /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/;

const walk = (folder: string, isOutside: (name: string, at: string) => boolean): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const at = path.posix.join(folder, entry.name);
      if (isOutside(entry.name, at)) return [];
      return entry.isDirectory() ? walk(at, isOutside) : [at];
    });

/** One short text that changes when any of the files does, in name or content. */
export const fingerprintOf = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = fs.readFileSync(path.join(ROOT, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};

/** The fingerprint of all that the production build is made of. `except` is a folder of ours that may lie in the project. */
export const buildFingerprint = (except: string): string => {
  const home = path.relative(ROOT, except);
  const isOutside = (name: string, at: string) =>
    (at === name && OUTSIDE_BUILD.test(name)) || TEST.test(name) || GENERATED.has(at) || at === home;
  return fingerprintOf([...walk('', isOutside), ...walk('prisma/schema', () => false)]);
};

/** The fingerprint of what Prisma's client is generated from. */
export const schemaFingerprint = (): string =>
  fingerprintOf(['package-lock.json', ...walk('prisma/schema', () => false)]);

/** Whether `stamp` says that its work was done for just this fingerprint. */
export const isFresh = (stamp: string, fingerprint: string): boolean =>
  fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint;
