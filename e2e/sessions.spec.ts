import { expect } from '@playwright/test';
import { fillSignIn } from '@/e2e/harness/forms';
import { test } from '@/e2e/harness/story';
import { openConversation, signIn, signUp } from '@/e2e/harness/talk';

test('a person ends a session elsewhere, and that browser is signed out at once with its draft kept', async ({
  browser,
  page,
  baseURL,
}) => {
  await signUp(page, 'Paula Novak', '/settings');
  const email = await page.getByRole('textbox', { name: 'E-mail' }).inputValue();
  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await elsewhere.newPage();
  await signIn(other, email, 'a few words in a row');
  await openConversation(other);
  await other.getByRole('textbox', { name: 'Message' }).fill('half a thought');
  const talk = new URL(other.url()).pathname;

  await page.reload();
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(other).toHaveURL(/\/sign-in/);
  await fillSignIn(other, email, 'a few words in a row');
  await expect(other).toHaveURL(talk);
  await expect(other.getByRole('textbox', { name: 'Message' })).toHaveValue('half a thought');
  await elsewhere.close();
});
