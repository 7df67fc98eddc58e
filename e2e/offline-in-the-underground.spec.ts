import { expect } from '@playwright/test';
import { admit } from '@/e2e/harness/admit';
import { keptForOffline } from '@/e2e/harness/kept';
import { test } from '@/e2e/harness/pocket';
import { ARTIST, at, DEMO_PASSWORD, online, openConversation, type Person, signUp } from '@/e2e/harness/talk';

const STOPS = ['One stop', 'Two stops', 'Three stops', 'Four stops', 'Five stops'];

/** What stands in the conversation, in its order. */
const told = ({ log }: Person) => log.locator('[data-entry] p[dir="auto"] > span:first-child').allTextContents();

test('five messages written in the underground arrive once and in order, though the app was killed', async ({
  pocket,
  browser,
  baseURL,
}) => {
  await signUp(pocket.page, 'Noor Haddad');
  await openConversation(pocket.page);
  await online(pocket.page);
  const talk = new URL(pocket.page.url()).pathname;
  const rider = at(pocket.page, 'Noor Haddad');
  await rider.write('Going down');
  await expect(rider.bubbles('Going down').locator('[data-tick="sent"]')).toBeVisible();
  await keptForOffline(pocket.page, talk.replace('/conversations/', ''), 'Going down');

  await pocket.setOffline(true);
  for (const words of STOPS) await rider.write(words);
  for (const words of STOPS) await expect(rider.bubbles(words).locator('[data-tick="pending"]')).toBeVisible();
  await pocket.kill();

  // Opened again under the ground, it shows what waits; the line comes back while somebody looks at it.
  await pocket.setOffline(true);
  const again = at(await pocket.open(), 'Noor Haddad');
  await again.page.goto(talk);
  await expect.poll(() => told(again)).toEqual(['Going down', ...STOPS]);
  await expect(again.log.locator('[data-tick="pending"]')).toHaveCount(STOPS.length);

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const artist = at(await context.newPage(), ARTIST.name);
  await admit(artist.page, { email: ARTIST.email, password: DEMO_PASSWORD });
  await artist.page.goto(talk);
  await expect.poll(() => told(artist)).toEqual(['Going down']);

  await pocket.setOffline(false);
  await expect.poll(() => told(artist)).toEqual(['Going down', ...STOPS]);
  await expect.poll(() => told(again)).toEqual(['Going down', ...STOPS]);
  await expect(again.log.locator('[data-tick="pending"], [data-outgoing]')).toHaveCount(0);
  expect(await again.messageIds()).toEqual(await artist.messageIds());
  await context.close();
});

test('what waits is shown in every tab of the browser, and taken back in each', async ({ pocket }) => {
  await signUp(pocket.page, 'Ines Duarte');
  await openConversation(pocket.page);
  await online(pocket.page);
  const first = at(pocket.page, 'Ines Duarte');
  const second = at(await pocket.page.context().newPage(), 'Ines Duarte');
  await second.page.goto(pocket.page.url());
  await online(second.page);

  await pocket.setOffline(true);
  await first.write('Said here');
  await second.write('Said there');
  for (const tab of [first, second]) await expect.poll(() => told(tab)).toEqual(['Said here', 'Said there']);
  // The first in line is tried again and again; after some tries it can be taken back.
  const note = second.bubbles('Said here').getByRole('status');
  await expect(note).toContainText('Still trying', { timeout: 30_000 });
  await note.getByRole('button', { name: 'Discard' }).click();
  for (const tab of [first, second]) await expect.poll(() => told(tab)).toEqual(['Said there']);

  await pocket.setOffline(false);
  for (const tab of [first, second]) {
    await expect(tab.bubbles('Said there').locator('[data-tick="sent"]')).toBeVisible();
    await expect.poll(() => told(tab)).toEqual(['Said there']);
  }
});
