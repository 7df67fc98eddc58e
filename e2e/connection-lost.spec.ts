import { expect } from '@playwright/test';
import { online, type Person, test } from '@/e2e/harness/talk';

const OFFLINE = /^You are offline\. This is what you saw at \d\d:\d\d\.$/;
const LOST = 'Connection lost. Trying to reconnect…';
const NOTICED_WITHIN_MS = 5_000;
const CLEARED_WITHIN_MS = 2_000;

const sameOnBoth = async (one: Person, other: Person) => {
  await expect.poll(async () => (await one.messageIds()).join()).toBe((await other.messageIds()).join());
  const ids = await one.messageIds();
  expect(new Set(ids).size).toBe(ids.length);
};

test('a connection that is cut and comes back leaves no gap and needs no reload', async ({ customer, artist }) => {
  await customer.page.context().setOffline(true);
  await expect(customer.page.getByText(OFFLINE)).toBeVisible({ timeout: NOTICED_WITHIN_MS });
  await customer.write('Written without a connection');
  await expect(customer.bubbles('Written without a connection').locator('[data-tick="pending"]')).toBeVisible();
  for (const words of ['One', 'Two', 'Three']) {
    await artist.write(words);
    await expect(artist.bubbles(words).locator('[data-tick="sent"]')).toBeVisible();
  }
  await customer.page.context().setOffline(false);
  await expect(customer.page.getByText(OFFLINE)).toBeHidden({ timeout: CLEARED_WITHIN_MS });
  await expect(customer.bubbles('Three')).toBeVisible();
  await expect(artist.bubbles('Written without a connection')).toHaveCount(1);
  await sameOnBoth(customer, artist);
});

test('a server that is restarted in the middle of a talk loses nothing', async ({ customer, artist, server }) => {
  await customer.write('Before');
  await expect(artist.bubbles('Before')).toBeVisible();
  await server.stop();
  await expect(customer.page.getByText(LOST)).toBeVisible({ timeout: NOTICED_WITHIN_MS });
  await customer.write('During, from the customer');
  await artist.write('During, from the artist');
  await server.start();
  await Promise.all([online(customer.page), online(artist.page)]);
  await expect(customer.page.getByText(LOST)).toBeHidden({ timeout: CLEARED_WITHIN_MS });
  await expect(artist.bubbles('During, from the customer')).toBeVisible();
  await expect(customer.bubbles('During, from the artist')).toBeVisible();
  await sameOnBoth(customer, artist);
});

test('a server that is killed in the middle of a talk loses nothing', async ({ customer, artist, server }) => {
  await server.kill();
  await customer.write('Into the dark');
  await server.start();
  await expect(artist.bubbles('Into the dark')).toHaveCount(1);
  await artist.write('Back again');
  await expect(customer.bubbles('Back again')).toBeVisible();
  await sameOnBoth(customer, artist);
});
