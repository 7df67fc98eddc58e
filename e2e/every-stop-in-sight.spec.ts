import { expect, type Page } from '@playwright/test';
import { faultOfFocus, nameOfFocus } from '@/e2e/harness/focus';
import { test } from '@/e2e/harness/story';
import { ARTIST, DEMO_PASSWORD, signIn } from '@/e2e/harness/talk';

test.use({ reducedMotion: 'reduce' });

const MOST_STOPS = 220;
const PAGES = [
  ['nobody', ['/', '/artists', `/a/${ARTIST.handle}`]],
  ['customer@demo.test', ['/bookings', '/settings', `/a/${ARTIST.handle}`]],
  ['artist@demo.test', ['/profile']],
  ['admin@demo.test', ['/console/conversations']],
] as const;

// Their ring is drawn by the browser inside the field, or is a line across the whole page.
const OWN_RING = /^input “(.*, (from|until)|They cancel|Appointment)”|^div “Width of the list”/;

const MOST_FRAMES = 30;

/** What is wrong with the focus, unless it comes right while the page moves. */
async function lastingFault(page: Page): Promise<string> {
  let fault = await page.evaluate(faultOfFocus);
  for (let frames = 0; fault && frames < MOST_FRAMES; frames += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    fault = await page.evaluate(faultOfFocus);
  }
  return fault;
}

/** Walks through the whole page, and answers where a person would not have seen where they are. */
async function unseenStops(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(nameOfFocus);
    if (name === '(nothing)') return unseen;
    if (OWN_RING.test(name)) continue;
    const fault = await lastingFault(page);
    if (fault) unseen.push(`${name}: ${fault}`);
  }
  return unseen;
}

for (const [who, paths] of PAGES) {
  test(`every stop of the Tab key is in sight for ${who}`, async ({ page }) => {
    if (who !== 'nobody') await signIn(page, who, DEMO_PASSWORD);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(faultOfFocus)).toBe('');
      expect(await unseenStops(page), path).toEqual([]);
    }
  });
}
