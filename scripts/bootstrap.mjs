// The first half of every command. It runs on the system's own Node with nothing installed, so: no imports but node:,
// no TypeScript. It installs what the lock file says, then hands over to the TypeScript half on the project's Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const BIN = path.join(ROOT, 'node_modules', '.bin');
const STAMP = path.join(ROOT, 'node_modules', '.parlour-install');
const MIN_SYSTEM_NODE = [20, 0];
const PARENT_POLL_MS = 250;
const MIN_PROJECT_NODE = [22, 12];
/** npm's `--ignore-scripts` keeps strangers' install scripts from running and from fetching what we do not need. */
const INSTALL = [
  'ci',
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--loglevel=error',
];

const isAtLeast = (version, [major, minor]) => {
  const [ownMajor = 0, ownMinor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
};

const fail = (text) => {
  console.error(`\n${text}\n`);
  process.exit(1);
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Somebody may have installed by hand: npm's own note of what is there says whether that matches the lock. */
const matchesLock = () => {
  const installedFile = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readJson(path.join(ROOT, 'package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  const isRight = ([at, { version, optional, link }]) =>
    at === '' || link || (installed[at] ? installed[at].version === version : optional === true);
  return Object.entries(wanted).every(isRight) && Object.keys(installed).every((at) => wanted[at]);
};

const install = () => {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  if (!matchesLock()) {
    console.log('· Installing packages (npm ci)');
    const npm = process.env.npm_execpath;
    const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: '' } };
    const { status } = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...INSTALL], options)
      : spawnSync('npm', INSTALL, { ...options, shell: process.platform === 'win32' });
    if (status !== 0) fail('The packages could not be installed.\nFix: see above; check `npm ping`, then try again.');
  }
  writeFileSync(STAMP, lock);
};

const projectNode = () => {
  const own = path.join(BIN, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) {
    const { status, stdout } = spawnSync(own, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isAtLeast(stdout.trim(), MIN_PROJECT_NODE)) return own;
  }
  if (isAtLeast(process.version, MIN_PROJECT_NODE)) return process.execPath;
  return fail(
    `There is no ready-made Node for this machine in npm, and yours is ${process.version}.\n` +
      `Fix: install Node ${MIN_PROJECT_NODE.join('.')} or newer from https://nodejs.org`,
  );
};

/** npm passes a SIGTERM on to the shell between us and dies with it; all we see of that is another parent. */
const endWithNpm = (end) => {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_POLL_MS);
  watch.unref();
};

/** Runs `entry` (TypeScript, relative to the project) with our arguments and ends with its exit code. */
export const bootstrap = (entry) => {
  if (!isAtLeast(process.version, MIN_SYSTEM_NODE)) {
    fail(
      `Node ${MIN_SYSTEM_NODE[0]} or newer is needed; this is ${process.version}.\nFix: install it from https://nodejs.org`,
    );
  }
  install();
  const PATH = [BIN, process.env.PATH].join(path.delimiter);
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    'tsx',
    path.join(ROOT, entry),
    ...process.argv.slice(2),
  ];
  // A group of its own: the terminal's Ctrl-C comes to us alone and is passed on once. The open channel tells the other
  // half when we are gone without having been able to say so.
  const child = spawn(projectNode(), args, {
    cwd: ROOT,
    env: { ...process.env, PATH },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(String(error)));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
};
