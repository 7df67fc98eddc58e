import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { ConversationId } from '@/contract/ids/ids';
import { admit } from '@/e2e/harness/admit';
import { procedures } from '@/e2e/harness/procedures';
import { test as base } from '@/e2e/harness/story';

/** Of everybody in the demo scene. */
export const DEMO_PASSWORD = 'parlour-demo';
const OWN_PASSWORD = 'a few words in a row';
/** The demo artist whom stories write to; each story brings a customer of its own. */
export const ARTIST = { email: 'artist@demo.test', name: 'Chiara Moretti', handle: 'chiara-moretti' } as const;

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

/** Somebody who looks at a conversation on this page. */
export const at = (page: Page, name: string): Person => {
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

/** Signs in without the form and opens `then`. Stories about signing in have the form in forms.ts. */
export async function signIn(page: Page, email: string, password: string, then = '/conversations'): Promise<void> {
  await admit(page, { email, password });
  await page.goto(then);
}

/** Makes an account without the form, signs in and opens `then`. */
export async function signUp(page: Page, name: string, then = '/conversations'): Promise<void> {
  await makeAccount(page, name);
  await page.goto(then);
}

async function makeAccount(page: Page, name: string): Promise<void> {
  const account = { email: `${randomUUID()}@example.test`, password: OWN_PASSWORD };
  const zone = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  await procedures(page).auth.signUp.mutate({ ...account, name, zone });
  await admit(page, account);
}

/** Waits until the page's stream is open, so that a story's next act is not its first event. */
export const online = (page: Page) => expect(page.locator('[data-stream="online"]')).toHaveCount(1);

/** The conversation with the artist, begun if there is none. */
async function conversationOf(page: Page): Promise<ConversationId> {
  const { id: artistId } = await procedures(page).artists.byHandle.query({ handle: ARTIST.handle });
  return (await procedures(page).conversations.open.mutate({ artistId })).conversationId;
}

/** Opens the conversation with the artist, whom forms.ts can look for in the directory instead. */
export async function openConversation(page: Page): Promise<void> {
  await page.goto(`/conversations/${await conversationOf(page)}`);
}

type Talk = { readonly customer: Person; readonly artist: Person };

const HELLO = 'Hello, is this the right place?';

async function beginTalk(browser: Browser, options: object): Promise<Talk & { end(): Promise<void> }> {
  const contexts = await Promise.all([browser.newContext(options), browser.newContext(options)]);
  const [customerPage, artistPage] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!customerPage || !artistPage) throw new Error('no pages');
  const customer = at(customerPage, `Tom ${randomUUID().slice(0, 8)}`);
  const artist = at(artistPage, ARTIST.name);
  await Promise.all([
    makeAccount(customerPage, customer.name),
    admit(artistPage, { email: ARTIST.email, password: DEMO_PASSWORD }),
  ]);
  const conversationId = await conversationOf(customerPage);
  await procedures(customerPage).messages.send.mutate({ conversationId, clientId: randomUUID(), text: HELLO });
  await Promise.all([customerPage, artistPage].map((page) => page.goto(`/conversations/${conversationId}`)));
  await expect(artist.bubbles(HELLO)).toBeVisible();
  await expect(customer.bubbles(HELLO).locator('[data-tick="read"]')).toBeVisible();
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
