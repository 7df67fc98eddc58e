import { expect, type Page } from '@playwright/test';
import { at, online, openConversation, signIn, signUp, test } from '@/e2e/harness/talk';

const SENDS = '**/api/trpc/messages.send*';
const PASSWORD = 'a few words in a row';

/** Somebody new on this page, in their own conversation with the artist, and their address. */
async function arrive(page: Page, name: string) {
  await signUp(page, name, '/settings');
  const email = await page.getByRole('textbox', { name: 'E-mail' }).inputValue();
  await openConversation(page);
  await online(page);
  return { email, talk: new URL(page.url()).pathname, person: at(page, name) };
}

test('what an ended session left goes out when its writer is back, and nobody in between sees it', async ({ page }) => {
  await page.route(SENDS, (route) => route.abort('connectionrefused'));
  const mira = await arrive(page, 'Mira Lund');
  await mira.person.write('Only mine to send');
  await expect(mira.person.bubbles('Only mine to send').locator('[data-tick="pending"]')).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/conversations');
  await expect(page).toHaveURL(/\/sign-in/);

  await page.unroute(SENDS);
  const other = await arrive(page, 'Jonas Reuter');
  await other.person.write('Something else');
  await expect(other.person.bubbles('Something else').locator('[data-tick="sent"]')).toBeVisible();
  await expect(page.getByText('Only mine to send')).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, mira.email, PASSWORD, mira.talk);
  await expect(mira.person.bubbles('Only mine to send').locator('[data-tick="sent"]')).toBeVisible();
  await expect(mira.person.bubbles('Something else')).toHaveCount(0);
});

test('whoever signs out with something unsent is asked, and it is gone then', async ({ page }) => {
  await page.route(SENDS, (route) => route.abort('connectionrefused'));
  const mira = await arrive(page, 'Mira Lund');
  for (const words of ['First', 'Second']) await mira.person.write(words);
  await page.goto('/settings');
  const signOut = page.getByRole('button', { name: 'Sign out', exact: true });
  await signOut.last().click();
  const sheet = page.getByRole('dialog', { name: '2 messages are not sent yet' });
  await sheet.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(sheet).toBeHidden();
  await signOut.last().click();
  await sheet.getByRole('button', { name: 'Throw away and sign out' }).click();
  await expect(page).toHaveURL('/');

  await page.unroute(SENDS);
  await signIn(page, mira.email, PASSWORD, mira.talk);
  await online(page);
  await mira.person.write('Third');
  await expect(mira.person.bubbles('Third').locator('[data-tick="sent"]')).toBeVisible();
  await expect(mira.person.log.locator('[data-entry]')).toHaveCount(1);
});
