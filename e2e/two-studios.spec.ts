import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/harness/story';
import { signIn } from '@/e2e/harness/talk';

const JUNIPER = { name: 'Juniper & Ink', member: 'Carla Neri' };
const MARIGOLD = { name: 'Marigold Hands', member: 'Beatrice Holm' };

const shows = async (page: Page, here: typeof JUNIPER, elsewhere: typeof JUNIPER) => {
  await expect(page.getByRole('combobox', { name: 'Studio' }).locator('option:checked')).toHaveText(here.name);
  await expect(page.getByRole('link', { name: here.member })).toBeVisible();
  await expect(page.getByText(elsewhere.member)).toHaveCount(0);
};

test('whoever serves two studios sees one at a time, and comes back to the one they chose', async ({ page }) => {
  await signIn(page, 'both@demo.test', 'parlour-demo', '/console/people');
  await shows(page, JUNIPER, MARIGOLD);
  await page.getByRole('link', { name: JUNIPER.member }).click();
  await expect(page).toHaveURL(/member=/);
  await page.goto('/console/people');
  await page.getByRole('combobox', { name: 'Studio' }).selectOption(MARIGOLD.name);
  await shows(page, MARIGOLD, JUNIPER);
  await page.reload();
  await shows(page, MARIGOLD, JUNIPER);
  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('combobox', { name: 'Studio' }).locator('option:checked')).toHaveText(MARIGOLD.name);
});
