import { expect, type Page } from '@playwright/test';
import { type SeveralServers, startSeveralServers } from '@/e2e/harness/several-servers';
import { test as base, online, type Person } from '@/e2e/harness/talk';

const BACK_WITHIN_MS = 2_000;
const LOST = 'Connection lost. Trying to reconnect…';

/** The talk goes through a balancer to two processes. */
const test = base.extend<{ servers: SeveralServers }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  servers: async ({}, use) => {
    const servers = await startSeveralServers(2);
    await use(servers);
    await servers.end();
  },
  baseURL: async ({ servers }, use) => use(servers.url),
});
test.slow();

/** What nobody should see, kept by the page itself, so that nothing which passes quickly is overlooked. */
const watchOver = (page: Page) =>
  page.evaluate(() => {
    const kept = { failed: 0, awayMs: [] as number[], reloads: 0 };
    let awaySince: number | null = document.querySelector('[data-stream="online"]') ? null : performance.now();
    const look = () => {
      if (document.querySelector('[data-tick="failed"]')) kept.failed += 1;
      const isOnline = document.querySelector('[data-stream="online"]') !== null;
      if (!isOnline) awaySince ??= performance.now();
      else if (awaySince !== null) {
        kept.awayMs.push(performance.now() - awaySince);
        awaySince = null;
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { kept });
  });

const keptBy = (page: Page): Promise<{ failed: number; awayMs: number[] }> => page.evaluate('window.kept');

/** Writes one line after the other until told to stop; answers what was written. */
async function writeUntil(person: Person, words: string, isOver: () => boolean): Promise<readonly string[]> {
  const written: string[] = [];
  while (!isOver()) {
    const text = `${words} ${written.length + 1}`;
    await person.write(text);
    written.push(text);
    await expect(person.bubbles(text).locator('[data-tick="pending"]')).toHaveCount(0);
  }
  return written;
}

const linesOf = async ({ log }: Person, words: string): Promise<readonly string[]> => {
  const texts = await log.locator('[data-message-id]').allInnerTexts();
  return texts.flatMap((text) => text.match(new RegExp(`${words} \\d+`)) ?? []);
};

test('the server is replaced while we talk: nothing fails, nothing is lost, doubled or out of order', async ({
  customer,
  artist,
  servers,
}) => {
  const people = [customer, artist];
  await Promise.all(people.map(({ page }) => watchOver(page)));
  const first = servers.pids();
  let isOver = false;
  const writing = Promise.all([
    writeUntil(customer, 'From the customer', () => isOver),
    writeUntil(artist, 'From the artist', () => isOver),
  ]);
  await servers.replaceAll();
  await servers.replaceAll();
  isOver = true;
  const [fromCustomer, fromArtist] = await writing;
  expect(servers.pids().filter((pid) => first.includes(pid))).toEqual([]);

  for (const person of people) {
    await online(person.page);
    await expect.poll(() => linesOf(person, 'From the customer')).toEqual(fromCustomer);
    await expect.poll(() => linesOf(person, 'From the artist')).toEqual(fromArtist);
    await expect(person.page.getByText(LOST)).toBeHidden();
    const { failed, awayMs } = await keptBy(person.page);
    expect(failed).toBe(0);
    expect(awayMs.length).toBeGreaterThan(0); // its stream did move
    expect(Math.max(...awayMs)).toBeLessThanOrEqual(BACK_WITHIN_MS);
  }
  expect(await customer.messageIds()).toEqual(await artist.messageIds());
});
