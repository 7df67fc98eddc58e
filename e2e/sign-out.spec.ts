import { type APIResponse, expect, type Page, type Request, type Response, type Route } from '@playwright/test';
import { test } from '@/e2e/harness/story';
import { online, signUp } from '@/e2e/harness/talk';

const isStream = (exchange: Request | Response) => exchange.url().includes('/events.stream');

/** Tabs of one session: the page at its settings, which has the browser's stream, and the answer at its conversations, which follows. */
async function secondTab(page: Page): Promise<Page> {
  const live = page.waitForResponse(isStream);
  await signUp(page, 'Paula Novak', '/settings');
  await live;
  const other = await page.context().newPage();
  await other.goto('/conversations');
  await online(other);
  return other;
}

type Answer = (route: Route, response: APIResponse) => Promise<void>;

/** Signs out; `answer` says what becomes of the server's answer, which comes only after the page's stream has heard of it. */
async function signOutHeardFirst(page: Page, answer: Answer): Promise<void> {
  const heard = Promise.race([
    page.waitForEvent('requestfinished', isStream),
    page.waitForEvent('requestfailed', isStream),
  ]);
  await page.route('**/api/auth/signout', async (route) => {
    const response = await route.fetch();
    await heard;
    // One turn of the page's own tasks: whatever the stream set off has begun by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await answer(route, response);
  });
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
}

test('signing out leads to the first page, and other tabs of the session to the sign-in page', async ({ page }) => {
  const other = await secondTab(page);
  const ledTo: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) ledTo.push(new URL(request.url()).pathname);
  });
  await signOutHeardFirst(page, (route, response) => route.fulfill({ response }));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL('/');
  expect(ledTo).toEqual(['/']);
  await expect(other).toHaveURL('/sign-in?then=%2Fconversations');
  await page.goto('/settings');
  await expect(page).toHaveURL('/sign-in?then=%2Fsettings');
});

test('a sign-out whose answer was lost leads to the sign-in page all the same', async ({ page }) => {
  await secondTab(page);
  await signOutHeardFirst(page, (route) => route.abort('connectionreset'));
  await expect(page).toHaveURL('/sign-in?then=%2Fsettings');
});

test('a sign-out that did not get through leaves the person where they are', async ({ page }) => {
  const other = await secondTab(page);
  await page.route('**/api/auth/signout', (route) => route.abort('connectionrefused'));
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await expect(page.getByText('Parlour cannot be reached right now.')).toBeVisible();
  // Ended elsewhere after that, the session leads out of this tab like any other.
  await other.goto('/settings');
  await other.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await expect(page).toHaveURL('/sign-in?then=%2Fsettings');
});
