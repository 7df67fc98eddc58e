import { expect, type Page } from '@playwright/test';
import { codeFor } from '@/e2e/harness/code-for';
import { fillSignIn } from '@/e2e/harness/forms';
import { test } from '@/e2e/harness/story';
import { signUp } from '@/e2e/harness/talk';

const FIRST = 'a few words in a row';
const SECOND = 'some other words in a row';
const THIRD = 'and yet another few words';

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await expect(page).toHaveURL('/');
}

async function atSettings(page: Page): Promise<void> {
  await expect(page).toHaveURL('/settings');
  await page.waitForLoadState(); // what is typed into a page that still loads may get lost
}

async function signInByPassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in?then=%2Fsettings');
  await fillSignIn(page, email, password);
  await atSettings(page);
}

async function signInByCode(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?then=%2Fsettings');
  await page.getByRole('button', { name: 'Send me a code instead' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByLabel('Six-digit code')).toBeVisible();
  // The sixth digit sends the form.
  await page.getByLabel('Six-digit code').fill(await codeFor(page, email));
  await atSettings(page);
}

test('whose password went with the first code sets a new one, and changes it later', async ({ page }) => {
  await signUp(page, 'Renata Solis', '/settings');
  const email = await page.getByRole('textbox', { name: 'E-mail' }).inputValue();
  await expect(page.getByLabel('Current password')).toBeVisible();
  await signOut(page);

  await signInByCode(page, email);
  const section = page.getByRole('region', { name: 'Password' });
  await expect(section).toContainText('You have none');
  await expect(page.getByLabel('Current password')).toHaveCount(0);
  await section.getByLabel('New password').fill('short');
  await section.getByRole('button', { name: 'Set password' }).click();
  await expect(section.getByRole('alert').filter({ hasText: 'at least 8 characters' })).toBeVisible();
  await section.getByLabel('New password').fill(SECOND);
  await section.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('Your new password works from now on.')).toBeVisible();
  await expect(section.getByLabel('Current password')).toBeVisible();
  await signOut(page);

  await signInByPassword(page, email, SECOND);
  await section.getByLabel('Current password').fill(FIRST);
  await section.getByLabel('New password').fill(THIRD);
  await section.getByRole('button', { name: 'Change password' }).click();
  await expect(section.getByRole('alert').filter({ hasText: 'not your current password' })).toBeVisible();
  await expect(section.getByLabel('New password')).toHaveValue(THIRD);
  await section.getByLabel('Current password').fill(SECOND);
  await section.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your new password works from now on.')).toBeVisible();
  await signOut(page);
  await signInByPassword(page, email, THIRD);
});
