import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { codeFor } from '@/e2e/harness/code-for';
import { test } from '@/e2e/harness/company';
import { fillRequest, leaveStep, requestSheet, SERVICE } from '@/e2e/harness/request-steps';
import { freeSlots } from '@/e2e/harness/slot';
import { ARTIST, signIn } from '@/e2e/harness/talk';

const otherThan = (code: string): string => code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));

const LINKS = 'Pictures to look at?';

test('a stranger finds an artist and books without an account', async ({ page, another }) => {
  const name = `Nadia ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID()}@example.test`;
  const idea = 'A fern along the rib, as if it grew there.';

  await page.goto('/artists');
  await page.getByRole('searchbox', { name: 'Search artists' }).fill('botanical');
  await page.getByLabel('City', { exact: true }).selectOption('Rome');
  await expect(page).toHaveURL(/q=botanical/);
  await expect(page.getByRole('status').filter({ hasText: 'One artist' })).toBeVisible();
  await page.getByRole('link', { name: ARTIST.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: ARTIST.name })).toBeVisible();

  const sheet = requestSheet(page);
  const open = () => page.getByRole('button', { name: 'Request booking', exact: true }).first().click();
  await open();
  await fillRequest(sheet, {
    idea,
    placement: 'Left ribs',
    size: '12 cm',
    budget: '180',
    times: freeSlots(2),
  });
  await sheet.getByLabel('Link 1').fill('not an address');
  await leaveStep(sheet, LINKS);
  await expect(sheet.getByText('This is not a web address.')).toBeVisible();
  await sheet.getByLabel('Link 1').fill('https://example.com/ferns/rib');

  // Neither closing nor reloading takes anything away.
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
  await page.reload();
  await open();
  await expect(sheet.getByText('Step 6 of 7')).toBeVisible();
  await expect(sheet.getByLabel('Link 1')).toHaveValue('https://example.com/ferns/rib');
  await leaveStep(sheet, LINKS);
  for (const words of [SERVICE, idea, 'Left ribs, 12 cm', '€180', 'example.com/ferns/rib']) {
    await expect(sheet.getByText(words)).toBeVisible();
  }
  await sheet.getByRole('button', { name: 'Continue' }).click();

  await sheet.getByLabel('Your name').fill(name);
  await sheet.getByLabel('E-mail').fill(email);
  await sheet.getByRole('button', { name: 'Send me the six digits' }).click();
  await expect(sheet.getByLabel('Six-digit code')).toBeVisible();
  const code = await codeFor(page, email);
  await sheet.getByLabel('Six-digit code').fill(otherThan(code));
  await expect(sheet.getByRole('alert').filter({ hasText: 'This code is wrong' })).toBeVisible();
  await sheet.getByLabel('Six-digit code').fill(code);

  await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}/);
  const asked = page.getByRole('log').getByRole('article', { name: `Booking request: ${SERVICE}` });
  await expect(asked.getByText('Waiting', { exact: true })).toBeVisible();
  await expect(asked.getByText(idea)).toBeVisible();

  const artist = await another();
  await signIn(artist, ARTIST.email, 'parlour-demo', new URL(page.url()).pathname);
  const received = artist.getByRole('log').getByRole('article', { name: `Booking request: ${SERVICE}` });
  await expect(artist.getByRole('heading', { name })).toBeVisible();
  await expect(received.getByText(idea)).toBeVisible();
  await expect(received.getByRole('listitem').filter({ has: artist.locator('time') })).toHaveCount(2);
  for (const words of ['Left ribs', '12 cm', '€180']) await expect(received.getByText(words)).toBeVisible();
  await expect(received.getByRole('link', { name: 'example.com/ferns/rib' })).toHaveAttribute(
    'href',
    'https://example.com/ferns/rib',
  );
  await expect(received.getByRole('button', { name: 'Confirm' })).toBeEnabled();
  await expect(asked.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
});
