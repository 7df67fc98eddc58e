import { expect, type Locator, type Page } from '@playwright/test';
import { ARTIST } from '@/e2e/harness/talk';

/** Until React has taken a field over: what is typed before that is lost, as the page shows its fields before it can hear. */
const taken = (field: Locator) =>
  expect
    .poll(() => field.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'))))
    .toBe(true);

/** Through the sign-in form that this page shows. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await taken(page.getByLabel('E-mail'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Through the sign-up form that this page shows. */
export async function fillSignUp(
  page: Page,
  { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
): Promise<void> {
  await taken(page.getByLabel('E-mail'));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
}

/** From the public directory to the open conversation with the artist. */
export async function findArtist(page: Page): Promise<void> {
  await page.goto('/artists');
  await page.getByRole('link', { name: ARTIST.name }).first().click();
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}/);
}
