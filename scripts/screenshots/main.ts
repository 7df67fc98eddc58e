import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { signIn } from '@/e2e/harness/talk';
import { DEMO_PASSWORD } from '@/scripts/demo';
import { openBrowser, openDemoStage } from '@/scripts/demo-stage';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say, unable } from '@/scripts/say';
import { SHOTS, type Shot, type Viewer } from '@/scripts/screenshots/pages';

const FOLDER = path.join(ROOT, 'docs/screenshots');
const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
} as const satisfies Record<string, BrowserContextOptions>;
type Screen = keyof typeof SCREENS;
const THEMES = ['light', 'dark'] as const;
const ROUNDS = (['phone', 'desk'] as const).flatMap((screen) => THEMES.map((theme) => ({ screen, theme })));
/** Of pages longer than a screen, in screens. */
const TALL_SCREENS = 2.6;
const QUALITY = 76;
const SETTLE_MS = 10_000;
const QUIET_MS = 1_500;

/** Type, pictures and late parts of the page are there. */
const settle = async (page: Page) => {
  // With a live stream the network is never idle.
  await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => undefined);
  // Asked for by name: `ready` alone is true as long as nothing has been laid out that wants them.
  await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => undefined));
  // A picture further down that the browser has not asked for yet never comes: those on the screen do.
  const areThere = () =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > window.innerHeight);
  await page.waitForFunction(areThere, undefined, { timeout: SETTLE_MS }).catch(() => undefined);
};

const take = async (page: Page, shot: Shot, { round, file }: { round: number; file: string }) => {
  const answer = await page.goto(shot.path);
  if (!answer?.ok()) throw new Error(`${shot.path} answers ${answer?.status()}`);
  await settle(page);
  await shot.act?.(page, round);
  await settle(page);
  const size = page.viewportSize();
  if (shot.tall && size) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...size, height: Math.min(whole, Math.round(size.height * TALL_SCREENS)) });
    await settle(page);
  }
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.context().setOffline(false);
  if (size) await page.setViewportSize(size);
  await sharp(png).webp({ quality: QUALITY, effort: 5 }).toFile(file);
};

type Round = {
  browser: Browser;
  url: string;
  screen: Screen;
  theme: (typeof THEMES)[number];
  shots: readonly Shot[];
  round: number;
};

/** One viewer after the other, each signed in once. Answers what could not be photographed. */
const photograph = async ({ browser, url, screen, theme, shots, round }: Round): Promise<string[]> => {
  const missed: string[] = [];
  for (const viewer of new Set(shots.map(({ as }) => as))) {
    const context = await browser.newContext({
      ...SCREENS[screen],
      baseURL: url,
      colorScheme: theme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Rome',
    });
    context.setDefaultTimeout(SETTLE_MS);
    const page = await context.newPage();
    if (viewer !== 'nobody') await signIn(page, emailOf(viewer), DEMO_PASSWORD);
    for (const shot of shots.filter(({ as }) => as === viewer)) {
      const name = `${shot.name}-${screen}-${theme}`;
      try {
        await take(page, shot, { round, file: path.join(FOLDER, `${name}.webp`) });
      } catch (error) {
        missed.push(`${name}: ${String(error).split('\n')[0]}`);
      }
    }
    await context.close();
  }
  return missed;
};

/** Copies what install dialogs show to where the manifests find it. */
const showInManifests = () => {
  const folder = path.join(ROOT, 'public/screenshots');
  fs.mkdirSync(folder, { recursive: true });
  const shown = ['conversation', 'bookings', 'console', 'console-conversations'];
  for (const file of shown.flatMap((name) => [`${name}-phone-light.webp`, `${name}-desk-light.webp`])) {
    if (fs.existsSync(path.join(FOLDER, file))) fs.copyFileSync(path.join(FOLDER, file), path.join(folder, file));
  }
};

const emailOf = (viewer: Exclude<Viewer, 'nobody'>) => `${viewer}@demo.test`;

/** Without one, emoji are empty boxes in every picture. */
const hasEmojiFont = () =>
  process.platform !== 'linux' || spawnSync('fc-list', [':lang=und-zsye'], { encoding: 'utf8' }).stdout?.trim() !== '';

void live(async (lifetime) => {
  if (!hasEmojiFont()) throw unable('There is no font with emoji.', 'apt-get install fonts-noto-color-emoji');
  fs.mkdirSync(FOLDER, { recursive: true });
  const url = await openDemoStage(lifetime);
  const browser = await openBrowser(lifetime);
  const wanted = process.argv.slice(2);
  const missed: string[] = [];
  const shots = SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const isLast of [false, true]) {
    const now = shots.filter(({ last = false }) => last === isLast);
    for (const [round, { screen, theme }] of ROUNDS.entries()) {
      say(`Photographing on a ${screen}, ${theme}`);
      missed.push(...(await photograph({ browser, url, screen, theme, round, shots: now })));
    }
  }
  showInManifests();
  const files = fs.readdirSync(FOLDER);
  const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(FOLDER, file)).size, 0);
  console.log(`${files.length} pictures in docs/screenshots, ${(bytes / 1e6).toFixed(1)} MB`);
  for (const line of missed) console.error(`✗ ${line}`);
  return missed.length > 0 ? 1 : 0;
});
