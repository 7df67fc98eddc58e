import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { test as base } from '@/e2e/harness/story';

const DEMO_PASSWORD = 'parlour-demo';
const OWN_PASSWORD = 'a few words in a row';
/** The demo artist whom stories write to; each story brings a customer of its own. */
export const ARTIST = { email: 'artist@demo.test', name: 'Chiara Moretti' } as const;

/** One person at one screen, in the words of a person. */
export type Person = {
  readonly page: Page;
  readonly name: string;
  readonly box: Locator;
  readonly log: Locator;
  write(text: string): Promise<void>;
  /** Bubbles with exactly these words. */
  bubbles(text: string): Locator;
  /** Ids of all entries on the screen, in order. */
  messageIds(): Promise<readonly string[]>;
};

const at = (page: Page, name: string): Person => {
  const log = page.getByRole('log');
  const box = page.getByRole('textbox', { name: 'Message' });
  return {
    page,
    name,
    box,
    log,
    write: async (text) => {
      await box.fill(text);
      await page.getByRole('button', { name: 'Send' }).click();
    },
    bubbles: (text) => log.locator('[data-entry]').filter({ has: page.getByText(text, { exact: true }) }),
    messageIds: () =>
      log
        .locator('[data-message-id]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-message-id') ?? '')),
  };
};

export async function signIn(page: Page, email: string, password: string, then = '/conversations'): Promise<void> {
  await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname === then);
}

export async function signUp(page: Page, name: string, then = '/conversations'): Promise<void> {
  await page.goto(`/sign-up?then=${encodeURIComponent(then)}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.test`);
  await page.getByLabel('Password', { exact: true }).fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => url.pathname === then);
}

/** Waits until the page's stream is open, so that a story's next act is not its first event. */
export const online = (page: Page) => expect(page.locator('[data-stream="online"]')).toHaveCount(1);

/** From the public directory to the open conversation with the artist. */
export async function openConversation(page: Page): Promise<void> {
  await page.goto('/artists');
  await page.getByRole('link', { name: ARTIST.name }).first().click();
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await page.waitForURL(/\/conversations\/[0-9a-f-]{36}/);
}

type Talk = { readonly customer: Person; readonly artist: Person };

async function beginTalk(browser: Browser, options: object): Promise<Talk & { end(): Promise<void> }> {
  const contexts = await Promise.all([browser.newContext(options), browser.newContext(options)]);
  const [customerPage, artistPage] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!customerPage || !artistPage) throw new Error('no pages');
  const name = `Tom ${randomUUID().slice(0, 8)}`;
  await Promise.all([signUp(customerPage, name), signIn(artistPage, ARTIST.email, DEMO_PASSWORD)]);
  await openConversation(customerPage);
  const customer = at(customerPage, name);
  const artist = at(artistPage, ARTIST.name);
  await customer.write('Hello, is this the right place?');
  await artistPage.getByRole('link', { name }).click();
  await expect(artist.bubbles('Hello, is this the right place?')).toBeVisible();
  await expect(customer.bubbles('Hello, is this the right place?').locator('[data-tick="read"]')).toBeVisible();
  await Promise.all([online(customerPage), online(artistPage)]);
  return { customer, artist, end: async () => void (await Promise.all(contexts.map((context) => context.close()))) };
}

/** Stories of two people who talk: a new customer and the demo artist, each in a browser of their own. */
export const test = base.extend<Talk & { talk: Talk }>({
  talk: async ({ browser, baseURL, viewport, hasTouch, isMobile, userAgent, locale, timezoneId }, use) => {
    const options = { baseURL, viewport, hasTouch, isMobile, userAgent, locale, timezoneId };
    const { end, ...talk } = await beginTalk(browser, options);
    await use(talk);
    await end();
  },
  customer: async ({ talk }, use) => use(talk.customer),
  artist: async ({ talk }, use) => use(talk.artist),
});
