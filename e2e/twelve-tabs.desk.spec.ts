import { type BrowserContext, expect, type Page } from '@playwright/test';
import { online, test } from '@/e2e/harness/talk';

const TABS = 12;

/** The streams that a browser has open just now, by the page that opened them. */
function watchStreams(context: BrowserContext): () => readonly Page[] {
  const open = new Map<object, Page>();
  context.on('request', (request) => {
    if (request.url().includes('/api/trpc/events.stream')) open.set(request, request.frame().page());
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  return () => [...open.values()].filter((page) => !page.isClosed());
}

const says = (page: Page, text: string) => expect(page.getByRole('log').getByText(text, { exact: true })).toBeVisible();

test('twelve tabs hear one stream, and go on when the one that has it is closed', async ({ customer, artist }) => {
  const context = customer.page.context();
  const streams = watchStreams(context);
  // Only streams that are opened from now on are counted.
  await customer.page.reload();
  const tabs: Page[] = [customer.page];
  while (tabs.length < TABS) {
    const tab = await context.newPage();
    await tab.goto(customer.page.url());
    tabs.push(tab);
  }
  await Promise.all(tabs.map(online));
  await artist.write('To all of you');
  await Promise.all(tabs.map((tab) => says(tab, 'To all of you')));
  await expect.poll(() => streams().length).toBe(1);

  await streams()[0]?.close();
  await artist.write('And now?');
  const left = tabs.filter((tab) => !tab.isClosed());
  expect(left).toHaveLength(TABS - 1);
  await Promise.all(left.map((tab) => says(tab, 'And now?')));
  await expect.poll(() => streams().length).toBe(1);

  const last = left.at(-1);
  await last?.getByRole('textbox', { name: 'Message' }).fill('From the last one');
  await last?.getByRole('button', { name: 'Send' }).click();
  await Promise.all([...left, artist.page].map((tab) => says(tab, 'From the last one')));
});
