import { type BrowserContext, expect, type Page } from '@playwright/test';
import { ON_BEHALF_OF } from '@/contract/api/on-behalf-of';
import { admit } from '@/e2e/harness/admit';
import { apiOf } from '@/e2e/harness/api';
import { ARTIST, at, DEMO_PASSWORD, online, openConversation, signUp, test } from '@/e2e/harness/talk';
import { thisServer } from '@/e2e/harness/this-server';

const PASSWORD = 'a few words in a row';
const SECRET = 'Only for whom it was written';

type Call = { readonly path: string; readonly spokenFor: string | null; readonly status: number };

/** Every call that this page makes from now on, and what came of it. */
function callsOf(page: Page): readonly Call[] {
  const calls: Call[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!path.startsWith('/api/trpc/') || path.endsWith('events.stream')) return;
    const spokenFor = response.request().headers()[ON_BEHALF_OF] ?? null;
    calls.push({ path, spokenFor, status: response.status() });
  });
  return calls;
}

/** Two accounts on one browser; the second has its own conversation with the artist, and the first one's page is open in theirs. */
async function twoOnOneBrowser(page: Page, context: BrowserContext) {
  const other = await context.newPage();
  await signUp(other, 'Jonas Reuter', '/settings');
  const email = await other.getByRole('textbox', { name: 'E-mail' }).inputValue();
  await openConversation(other);
  await at(other, 'Jonas Reuter').write(SECRET);
  await expect(at(other, 'Jonas Reuter').bubbles(SECRET).locator('[data-tick="sent"]')).toBeVisible();
  await other.close();
  await context.clearCookies();
  await signUp(page, 'Mira Lund');
  await openConversation(page);
  await online(page);
  return { talk: new URL(page.url()).pathname.replace('/conversations/', ''), email };
}

const isLedAway = (page: Page) => expect(page.getByText('This conversation is not here')).toBeVisible();

test('a page that slept through the sign-in of somebody else wakes to nothing of theirs, and leaves', async ({
  page,
  context,
}) => {
  const { email } = await twoOnOneBrowser(page, context);
  await context.setOffline(true);
  await expect(page.locator('[data-stream="offline"]')).toHaveCount(1);
  await admit(page, { email, password: PASSWORD });
  const calls = callsOf(page);
  await context.setOffline(false);
  await isLedAway(page);
  const ownCalls = calls.filter(({ status }) => status === 401);
  expect(ownCalls.length).toBeGreaterThan(0);
  await expect(page.getByRole('log')).toHaveCount(0);
});

test('a page that is awake leaves with the first thing it does after somebody else signed in', async ({
  page,
  context,
}) => {
  const { talk, email } = await twoOnOneBrowser(page, context);
  const artist = await apiOf(thisServer().url, ARTIST.email, DEMO_PASSWORD);
  await admit(page, { email, password: PASSWORD });
  const calls = callsOf(page);
  await artist.write(talk, 'Are you there?');
  await isLedAway(page);
  const [first] = calls;
  expect([first?.status, first?.spokenFor === null]).toEqual([401, false]);
});
