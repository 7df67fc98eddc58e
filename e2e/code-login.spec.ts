import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { codeFor } from '@/e2e/harness/code-for';
import { test } from '@/e2e/harness/story';

const otherThan = (code: string): string => code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));

test('somebody without an account signs up and in with codes alone', async ({ page }) => {
  const email = `${randomUUID()}@example.test`;
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Go without a password' }).click();
  await page.getByLabel('Your name').fill('Ingrid Sommer');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();

  const first = await codeFor(page, email);
  // The sixth digit sends the form.
  await page.getByLabel('Six-digit code').fill(otherThan(first));
  await expect(page.getByRole('alert').filter({ hasText: 'This code is wrong' })).toBeVisible();
  await page.getByLabel('Six-digit code').fill(`${first.slice(0, 3)} ${first.slice(3)}`);
  await expect(page).toHaveURL('/artists');
  await page.goto('/settings');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ingrid Sommer');

  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await expect(page).toHaveURL('/');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Send me a code instead' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByLabel('Six-digit code')).toBeVisible();
  await expect.poll(() => codeFor(page, email)).not.toBe(first);
  await page.getByLabel('Six-digit code').fill(await codeFor(page, email));
  await expect(page).toHaveURL('/conversations');
});
