import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { apiOf } from '@/e2e/harness/api';
import { keptForOffline, keptWords } from '@/e2e/harness/kept';
import { expect, test, workerOf } from '@/e2e/harness/phone';
import { ARTIST, DEMO_PASSWORD, online, signIn, signUp } from '@/e2e/harness/talk';
import { thisServer } from '@/e2e/harness/this-server';

const SEEN_TODAY = /You are offline\. This is what you saw at \d\d:\d\d\./;
const CLEARED_WITHIN_MS = 2_000;

const some = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;
const nav = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
const line = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Your conversations' }).getByRole('link', { name });
/** Changes with every load. */
const loadedAt = (page: Page) => page.evaluate(() => performance.timeOrigin);

/** Opens the talk with the artist, who says `words` there. */
async function hear(page: Page, words: string) {
  await line(page, ARTIST.name).click();
  await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}$/);
  const talk = new URL(page.url()).pathname.replace('/conversations/', '');
  const artist = await apiOf(thisServer().url, ARTIST.email, DEMO_PASSWORD);
  await artist.write(talk, words);
  await expect(page.getByRole('log').getByText(words)).toBeVisible();
  await keptForOffline(page, talk, words);
  return { talk, artist };
}

/** Without a network, and after the page is gone. */
async function opensAnew(context: BrowserContext, page: Page, path: string): Promise<Page> {
  await context.setOffline(true);
  await page.close();
  const next = await context.newPage();
  await next.goto(path);
  return next;
}

test('offline, the app opens to what was last seen, takes what is written, and goes on without a reload', async ({
  phone: { page: first, context },
}) => {
  const words = some('The fern would fit well');
  await signIn(first, 'customer@demo.test', DEMO_PASSWORD);
  await workerOf(context, first);
  const { talk, artist } = await hear(first, words);
  await first.goto('/bookings');
  await expect(first.getByRole('article').first()).toBeVisible();
  await expect.poll(() => keptWords(first)).toContain('"name":"bookings"');

  const page = await opensAnew(context, first, '/conversations');
  await expect(page.getByRole('status').filter({ hasText: SEEN_TODAY })).toBeVisible();
  await expect(line(page, ARTIST.name)).toContainText(words);
  const began = await loadedAt(page);
  await line(page, ARTIST.name).click();
  await expect(page.getByRole('log').getByText(words)).toBeVisible();
  const written = some('Then Friday it is');
  await page.getByRole('textbox', { name: 'Message' }).fill(written);
  await page.getByRole('button', { name: 'Send' }).click();
  const bubble = page.getByRole('log').locator('[data-entry]').filter({ hasText: written });
  await expect(bubble.locator('[data-tick="pending"]')).toBeVisible();

  const missed = [some('One more thing'), some('Bring a friend')];
  for (const one of missed) await artist.write(talk, one);
  await context.setOffline(false);
  await expect(page.getByText(/You are offline/)).toBeHidden({ timeout: CLEARED_WITHIN_MS });
  for (const one of missed) await expect(page.getByRole('log').getByText(one)).toHaveCount(1);
  await expect(bubble.locator('[data-tick="sent"], [data-tick="delivered"], [data-tick="read"]')).toHaveCount(1);
  expect(await loadedAt(page)).toBe(began);
  const ids = await page
    .locator('[data-message-id]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-message-id')));
  expect(new Set(ids).size).toBe(ids.length);

  await page.goto('/conversations');
  await line(page, ARTIST.name).click();
  await expect(bubble).toHaveCount(1);
});

test('offline, one goes from list to bookings and back, and is told what is not kept', async ({
  phone: { page: first, context },
}) => {
  const words = some('Bring the sketch');
  await signIn(first, 'customer@demo.test', DEMO_PASSWORD);
  await workerOf(context, first);
  const others = first.getByRole('navigation', { name: 'Your conversations' }).getByRole('link');
  const unopened =
    (await others.filter({ hasNotText: ARTIST.name }).last().locator('span').nth(1).innerText()).split('\n')[0] ?? '';
  await hear(first, words);
  await first.goto('/bookings');
  const booking = await first.getByRole('article').first().innerText();
  await expect.poll(() => keptWords(first)).toContain('"name":"bookings"');

  const page = await opensAnew(context, first, '/bookings');
  await expect(page.getByRole('heading', { level: 1, name: 'Bookings' })).toBeVisible();
  expect(await page.getByRole('article').first().innerText()).toBe(booking);
  const began = await loadedAt(page);
  await nav(page, 'Conversations').click();
  await expect(page).toHaveURL('/conversations');
  await line(page, unopened).click();
  await expect(page.getByText('Not kept on this device')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the list' }).or(nav(page, 'Conversations')).click();
  await expect(page).toHaveURL('/conversations');
  expect(await loadedAt(page)).toBe(began);

  await line(page, unopened).click();
  await context.setOffline(false);
  await expect(page.getByRole('log')).toBeVisible();
  await online(page);
  expect(await loadedAt(page)).toBe(began);

  await page.goto('/settings');
  await nav(page, 'Conversations').click();
  await expect(page.getByRole('navigation', { name: 'Your conversations' })).toBeVisible();
  await nav(page, 'Bookings').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bookings' })).toBeVisible();
});

test('after signing out nothing of the person is on the device, and offline nothing is shown', async ({
  phone: { page, context },
}) => {
  const words = some('Between the two of us');
  await signIn(page, 'customer@demo.test', DEMO_PASSWORD);
  await workerOf(context, page);
  await hear(page, words);
  // Another tab of the session, which hears of the end by its stream.
  const other = await context.newPage();
  await other.goto('/conversations');
  await online(other);

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await expect(page).toHaveURL('/');
  await expect(other).toHaveURL(/\/sign-in/);
  expect(await keptWords(page)).not.toContain(words);

  await context.setOffline(true);
  await page.goto('/conversations');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/You are offline|Parlour cannot be reached/);
  await expect(page.getByText(ARTIST.name)).toHaveCount(0);
  expect(await keptWords(page)).not.toContain(words);
});

test('a session that ended while the app was closed leaves nothing to whoever comes next', async ({
  phone: { page, context },
}) => {
  const words = some('Only for you');
  await signIn(page, 'customer@demo.test', DEMO_PASSWORD);
  await workerOf(context, page);
  await hear(page, words);
  // No page of ours is open when the session ends, or it would lead to the sign-in page by itself.
  await page.goto('about:blank');
  await context.clearCookies();
  await page.goto('/conversations');
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(() => keptWords(page)).not.toContain(words);

  await signUp(page, 'Noor Haddad');
  await online(page);
  await context.setOffline(true);
  await page.goto('/conversations');
  await expect(page.getByText(ARTIST.name)).toHaveCount(0);
});
