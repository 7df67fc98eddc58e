import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { say, unable } from '@/scripts/say';

/** How Playwright is told which browser to start. `env` is for a browser whose libraries are unpacked beside it. */
export type Browser =
  | { from: 'variable' | 'system' | 'unpacked'; executablePath: string; env?: Record<string, string> }
  | { from: 'playwright'; channel: 'chromium' };

const VARIABLES = ['E2E_CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'] as const;
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];
const PRIVATE = path.join(os.homedir(), '.cache', 'parlour-chromium');
const DOWNLOAD_TIMEOUT_MS = 240_000;
const APT_TIMEOUT_MS = 300_000;

const require = createRequire(import.meta.url);

const isExecutable = (file: string) => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Ubuntu's /usr/bin/chromium-browser is a shim that only tells you to install a snap. */
const answersVersion = (file: string) =>
  spawnSync(file, ['--version', '--no-sandbox'], { timeout: 15_000 }).status === 0;

const fromVariable = (): Browser | null => {
  for (const name of VARIABLES) {
    const executablePath = process.env[name];
    if (!executablePath) continue;
    if (!isExecutable(executablePath))
      throw unable(`${name} names no program.`, `unset ${name} or give the path of a Chromium.`);
    return { from: 'variable', executablePath };
  }
  return null;
};

const fromSystem = (): Browser | null => {
  if (process.platform !== 'linux') return null;
  const executablePath = SYSTEM.find((file) => isExecutable(file) && answersVersion(file));
  return executablePath ? { from: 'system', executablePath } : null;
};

const playwrightFolder = () => path.dirname(require.resolve('playwright-core/package.json'));

/** The full browser under the `chromium` channel: Playwright's headless shell has no push, notifications or background sync. */
const fromPlaywright = (): Browser | null => {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || defaultBrowsersFolder();
  const { browsers } = JSON.parse(fs.readFileSync(path.join(playwrightFolder(), 'browsers.json'), 'utf8'));
  const revision = browsers.find((browser: { name: string }) => browser.name === 'chromium')?.revision;
  const isThere = fs.existsSync(path.join(folder, `chromium-${revision}`, 'INSTALLATION_COMPLETE'));
  return isThere ? { from: 'playwright', channel: 'chromium' } : null;
};

const defaultBrowsersFolder = () => {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(os.homedir(), 'AppData/Local/ms-playwright');
  return path.join(os.homedir(), '.cache/ms-playwright');
};

const fromUnpacked = (): Browser | null => {
  const executablePath = path.join(PRIVATE, 'root/usr/lib/chromium/chromium');
  if (!isExecutable(executablePath)) return null;
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  return { from: 'unpacked', executablePath, env: { LD_LIBRARY_PATH: path.join(PRIVATE, 'root/usr/lib', triplet) } };
};

/** A Chromium that is there already, or null. Installs nothing. */
export const findBrowser = (): Browser | null => fromVariable() ?? fromSystem() ?? fromPlaywright() ?? fromUnpacked();

const attempt = (command: string, args: readonly string[], timeout: number, env: Record<string, string> = {}) => {
  say(
    `Getting a browser for the tests: ${path.basename(command)} ${args.filter((arg) => !arg.startsWith('-') && !arg.includes('::')).join(' ')}`,
  );
  return spawnSync(command, args, { stdio: 'ignore', timeout, env: { ...process.env, ...env } }).status === 0;
};

const download = () => {
  const cli = path.join(playwrightFolder(), 'cli.js');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' };
  return attempt(process.execPath, [cli, 'install', '--no-shell', 'chromium'], DOWNLOAD_TIMEOUT_MS, env);
};

const isDebian = () =>
  isExecutable('/usr/bin/apt-get') && /^ID=debian/m.test(fs.readFileSync('/etc/os-release', 'utf8'));

const installAsRoot = () => {
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  attempt('apt-get', [...wait, 'update'], APT_TIMEOUT_MS, env);
  return attempt('apt-get', [...wait, '-y', '--no-install-recommends', 'install', 'chromium'], APT_TIMEOUT_MS, env);
};

/** Without root: apt keeps its state in our cache and only downloads; we unpack, nothing is installed. */
const unpackPrivately = () => {
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'root']) {
    fs.mkdirSync(path.join(PRIVATE, folder), { recursive: true });
  }
  const places = [
    `Dir::State=${PRIVATE}/state`,
    `Dir::State::lists=${PRIVATE}/state/lists`,
    `Dir::Cache=${PRIVATE}/cache`,
  ];
  const rest = ['Dir::State::status=/var/lib/dpkg/status', 'Debug::NoLocking=1', 'APT::Sandbox::User='];
  const options = [...places, ...rest].flatMap((option) => ['-o', option]);
  const isFetched =
    attempt('apt-get', [...options, '-qq', 'update'], APT_TIMEOUT_MS) &&
    attempt(
      'apt-get',
      [...options, '-qq', '-y', '--download-only', '--no-install-recommends', 'install', 'chromium'],
      APT_TIMEOUT_MS,
    );
  if (!isFetched) return false;
  const archives = path.join(PRIVATE, 'cache/archives');
  for (const file of fs.readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    execFileSync('dpkg-deb', ['-x', path.join(archives, file), path.join(PRIVATE, 'root')]);
  }
  return true;
};

/** A Chromium for the tests, installed when there is none: Playwright's download, then Debian's package. */
export const ensureBrowser = (): Browser => {
  const there = findBrowser();
  if (there) return there;
  const isRoot = process.getuid?.() === 0;
  const ways = [
    download,
    ...(process.platform === 'linux' && isDebian() ? [isRoot ? installAsRoot : unpackPrivately] : []),
  ];
  for (const way of ways) {
    const found = way() ? findBrowser() : null;
    if (found) return found;
  }
  throw unable(
    'There is no Chromium for the end-to-end tests, and none could be installed.',
    'npx playwright install chromium, or sudo apt-get install chromium, or E2E_CHROMIUM=/path/to/chrome',
  );
};
