import type { Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { type BenchServer, startBenchServer } from '@/bench/bench-server';
import type { Bench } from '@/bench/contestants/stage';
import { type BookedArtist, loadBookings } from '@/bench/load-bookings';
import type { Sample } from '@/bench/rounds';
import type { Outcome } from '@/bench/targets';
import { openBrowser } from '@/scripts/demo-stage';
import { DAY_MS } from '@/server/domain/availability/clocks';

const SCREEN = { width: 1440, height: 900 };
/** Of 60 a second, with the grain of the clock. */
const FRAME_MS = 16.7;
const GRAIN_MS = 0.5;
const EMPTY = 'data:text/html,<body style="height:5000px">';
/** Where a hand goes while it drags: around here, in pixels. */
const REACH = { x: 260, y: 120 };

/** How many frames come in time in a week of 200 bookings, while one is dragged and while the week is scrolled; the same on an empty page. */
export const measureWeekCalendar = async ({ databases, sizes, rounds, lifetime }: Bench): Promise<Outcome> => {
  const url = await databases.empty('week-calendar parlour');
  const artist = await loadBookings(url, sizes.weekCalendar.bookings);
  const server = await startBenchServer(url);
  lifetime.atEnd(server.stop);
  const browser = await openBrowser(lifetime);
  const page = await browser.newPage({ viewport: SCREEN });
  await signInAs(page, server, artist);
  const [ours, theirs]: [Sample[], Sample[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    await page.goto(EMPTY);
    theirs.push(await sampleOf(page, sizes.weekCalendar.seconds, 0));
    ours.push(await ourSample(page, server, sizes.weekCalendar.seconds));
  }
  await page.close();
  await server.stop();
  return {
    samples: new Map([
      ['parlour', ours],
      ['empty page', theirs],
    ]),
  };
};

async function signInAs(page: Page, { origin, authSecret }: BenchServer, { web }: BookedArtist): Promise<void> {
  const value = await encode({ token: { sid: web.sessionId, sub: web.userId }, secret: authSecret });
  await page.context().addCookies([{ name: 'next-auth.session-token', value, url: origin }]);
}

async function ourSample(page: Page, { origin }: BenchServer, seconds: number): Promise<Sample> {
  const nextWeek = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
  await page.goto(`${origin}/calendar?day=${nextWeek}`);
  const blocks = page.locator('[data-block]');
  await blocks.first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  const movable = page.locator('[data-day]').nth(2).locator('[data-movable]').nth(8);
  await movable.scrollIntoViewIfNeeded();
  const box = await movable.boundingBox();
  if (!box) throw new Error('the calendar shows nothing that can be dragged');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
  return sampleOf(page, seconds, await blocks.count());
}

async function sampleOf(page: Page, seconds: number, blocks: number): Promise<Sample> {
  await page.mouse.down();
  const dragging = await inTime(page, seconds, (at) => {
    return page.mouse.move(620 + REACH.x * Math.sin(at / 9), 450 + REACH.y * Math.cos(at / 7));
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const scrolling = await inTime(page, seconds, (at) => page.mouse.wheel(0, at % 40 < 20 ? 30 : -30));
  return { blocks, draggingInTime: dragging, scrollingInTime: scrolling };
}

/** The share of frames that come in time while something is done again and again. */
async function inTime(page: Page, seconds: number, act: (at: number) => Promise<void>): Promise<number> {
  // As text: what compiles this file would call a helper of its own in there, which the page does not have.
  const frames = page.evaluate<number[]>(`new Promise((resolve) => {
    const at = [];
    requestAnimationFrame(function each(now) {
      at.push(now);
      if (now - at[0] < ${seconds * 1_000}) requestAnimationFrame(each);
      else resolve(at);
    });
  })`);
  let isOver = false;
  const ended = frames.finally(() => {
    isOver = true;
  });
  for (let at = 0; !isOver; at++) await act(at);
  const times = await ended;
  const late = times.filter((time, index) => time - (times[index - 1] ?? time) > FRAME_MS + GRAIN_MS).length;
  return 1 - late / times.length;
}
