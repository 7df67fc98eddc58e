import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { fillSignIn, fillSignUp, findArtist } from '@/e2e/harness/forms';
import { test } from '@/e2e/harness/story';
import { ARTIST, DEMO_PASSWORD } from '@/e2e/harness/talk';

test('somebody signs up, finds an artist and writes, and the artist signs in and reads it', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Nora ${randomUUID().slice(0, 8)}`;
  await page.goto('/sign-up');
  await fillSignUp(page, { name, email: `${randomUUID()}@example.test`, password: 'a few words in a row' });
  await expect(page).toHaveURL('/artists');
  await findArtist(page);
  await page.getByRole('textbox', { name: 'Message' }).fill('Do you draw ferns?');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('log').getByText('Do you draw ferns?')).toBeVisible();

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const artist = await elsewhere.newPage();
  await artist.goto('/sign-in');
  await fillSignIn(artist, ARTIST.email, DEMO_PASSWORD);
  await artist.getByRole('link', { name }).click();
  await expect(artist.getByRole('log').getByText('Do you draw ferns?')).toBeVisible();
  await elsewhere.close();
});
