import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Program = { readonly file: string; readonly env: Readonly<Record<string, string>> };
/** A program of Debian's that tests talk to, or why there is none: to be printed beside what is skipped. */
export type Found = { readonly program: Program } | { readonly missing: string };

const CACHE = path.join(os.homedir(), '.cache', 'parlour-programs');
const FOLDERS = ['usr/local/sbin', 'usr/local/bin', 'usr/sbin', 'usr/bin'];
const APT_TIMEOUT_MS = 60_000;

/**
 * The machine's own program, else Debian's package unpacked in a folder of ours: nothing is installed and no service starts.
 * Test files call it while they are collected, to know what they skip.
 */
export function debianProgram(name: string, debianPackage: string): Found {
  const own = inFolders('/', name);
  if (own) return { program: { file: own, env: {} } };
  const root = path.join(CACHE, debianPackage);
  if (!fs.existsSync(root)) {
    const missing = unpack(debianPackage, root);
    if (missing) return { missing: `no ${name} here: ${missing}` };
  }
  const file = inFolders(root, name);
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const env = {
    LD_LIBRARY_PATH: [`usr/lib/${triplet}`, `lib/${triplet}`].map((lib) => path.join(root, lib)).join(':'),
  };
  return file ? { program: { file, env } } : { missing: `no ${name} in Debian's ${debianPackage}` };
}

const inFolders = (root: string, name: string) =>
  FOLDERS.map((folder) => path.join(root, folder, name)).find((file) => fs.existsSync(file));

const isDebian = () =>
  process.platform === 'linux' &&
  fs.existsSync('/usr/bin/apt-get') &&
  /^ID(_LIKE)?=.*debian/m.test(fs.readFileSync('/etc/os-release', 'utf8'));

/** Several test files may do this at once: each unpacks for itself, and the first to finish puts its folder in place. */
function unpack(debianPackage: string, root: string): string | null {
  if (!isDebian()) return 'it is not installed, and this is not Debian';
  fs.mkdirSync(CACHE, { recursive: true });
  const work = fs.mkdtempSync(path.join(CACHE, 'getting-'));
  try {
    if (!fetched(debianPackage, work)) return `apt-get could not fetch ${debianPackage}`;
    const archives = path.join(work, 'cache/archives');
    for (const file of fs.readdirSync(archives).filter((one) => one.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['-x', path.join(archives, file), path.join(work, 'root')]);
    }
    fs.renameSync(path.join(work, 'root'), root);
    return null;
  } catch (error) {
    return fs.existsSync(root) ? null : String(error);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** apt keeps its state in our folder and only downloads, so that it needs no root. */
function fetched(debianPackage: string, work: string): boolean {
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'root']) {
    fs.mkdirSync(path.join(work, folder), { recursive: true });
  }
  const places = [`Dir::State=${work}/state`, `Dir::State::lists=${work}/state/lists`, `Dir::Cache=${work}/cache`];
  const rest = ['Dir::State::status=/var/lib/dpkg/status', 'Debug::NoLocking=1', 'APT::Sandbox::User='];
  const options = [...places, ...rest].flatMap((option) => ['-o', option]);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...options, '-qq', ...args], { stdio: 'ignore', timeout: APT_TIMEOUT_MS }).status === 0;
  return apt('update') && apt('-y', '--download-only', '--no-install-recommends', 'install', debianPackage);
}
