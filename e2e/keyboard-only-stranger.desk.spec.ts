import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { codeFor } from '@/e2e/harness/code-for';
import { choose, opened, press, walkTo, write, writeSlot } from '@/e2e/harness/keys';
import { requestSheet, SERVICE } from '@/e2e/harness/request-steps';
import { freeSlots, type Slot } from '@/e2e/harness/slot';
import { test } from '@/e2e/harness/story';
import { ARTIST } from '@/e2e/harness/talk';

const CHOICES = ['First choice', 'Second choice', 'Third choice'] as const;

const next = (sheet: Locator) => sheet.getByRole('button', { name: /^(Next|Skip)$/ });
const title = (sheet: Locator, words: string) => expect(sheet.getByRole('heading', { name: words })).toBeVisible();

/** Writes over what stands in the field that has the focus. */
async function writeOver(field: Locator, text: string): Promise<void> {
  await walkTo(field, { most: 0 });
  await field.page().keyboard.press('ControlOrMeta+A');
  await field.page().keyboard.type(text);
  await field.page().keyboard.press('Enter');
}

/** From the first page to the artist's. */
async function findArtist(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: 'Skip to content' }), { most: 1 });
  await write(page.getByRole('searchbox'), 'botanical', { most: 1 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/artists\?q=botanical/);
  // A closed choice follows what is typed, as everywhere.
  await write(page.getByRole('combobox', { name: 'City', exact: true }), 'Rome');
  await expect(page).toHaveURL(/city=Rome/);
  await press(page.getByRole('link', { name: ARTIST.name }));
  await expect(page.getByRole('heading', { level: 1, name: ARTIST.name })).toBeVisible();
}

/** Through the steps up to the times. */
async function tellWish(sheet: Locator, idea: string): Promise<void> {
  await choose(sheet, new RegExp(`^${SERVICE}`));
  await press(next(sheet));
  await title(sheet, 'What do you have in mind?');
  await write(sheet.getByLabel('Your idea'), idea, { most: 0 });
  await press(next(sheet));
  await title(sheet, 'Where and how big?');
  await write(sheet.getByLabel('Placement'), 'Left ribs', { most: 0 });
  await write(sheet.getByLabel('Size'), '12 cm', { most: 1 });
  await sheet.page().keyboard.press('Enter');
  await title(sheet, 'Do you have a budget?');
  await write(sheet.getByLabel('Budget in EUR'), '180', { most: 0 });
  await sheet.page().keyboard.press('Enter');
}

/** Three times, of which the last is taken away again. */
async function tellTimes(sheet: Locator, slots: readonly Slot[]): Promise<void> {
  await title(sheet, 'When would suit you?');
  await press(sheet.getByRole('button', { name: 'Ask for another time' }));
  const another = sheet.getByRole('button', { name: 'Add another time' });
  for (const [index, slot] of slots.entries()) {
    const row = CHOICES[index] ?? 'Third choice';
    if (index > 0) await press(another);
    await expect(sheet.getByRole('group', { name: row }).getByLabel('Day')).toBeFocused();
    await writeSlot(sheet, row, slot);
  }
  await press(sheet.getByRole('button', { name: 'Remove Third choice' }));
  await walkTo(another, { most: 0 });
  await press(next(sheet));
}

/** A link that is none, and a budget that is thought over at the end. */
async function correctItself(sheet: Locator): Promise<void> {
  await title(sheet, 'Pictures to look at?');
  await write(sheet.getByLabel('Link 1'), 'not an address', { most: 0 });
  await press(next(sheet));
  await expect(sheet.getByText('This is not a web address.')).toBeVisible();
  await writeOver(sheet.getByLabel('Link 1'), 'https://example.com/ferns/rib');
  await title(sheet, 'Does this say it?');
  await press(sheet.getByRole('button', { name: 'Change: Budget' }));
  await title(sheet, 'Do you have a budget?');
  await writeOver(sheet.getByLabel('Budget in EUR'), '200');
  await title(sheet, 'Does this say it?');
}

test('a stranger finds an artist and books without a mouse and without an account', async ({ page }) => {
  const email = `${randomUUID()}@example.test`;
  const idea = 'A fern along the rib.';
  await page.goto('/');
  await findArtist(page);

  const sheet = requestSheet(page);
  const opener = page.getByRole('button', { name: 'Request booking', exact: true }).first();
  await press(opener);
  await opened(sheet);
  // Closed by Escape, it gives the focus back to what opened it.
  await walkTo(next(sheet));
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await press(opener, { most: 0 });
  await opened(sheet);
  await tellWish(sheet, idea);
  await tellTimes(sheet, freeSlots(CHOICES.length));
  await correctItself(sheet);
  await press(sheet.getByRole('button', { name: 'Continue' }));

  await write(sheet.getByLabel('Your name'), `Nadia ${randomUUID().slice(0, 8)}`, { most: 0 });
  await write(sheet.getByLabel('E-mail'), email, { most: 1 });
  await page.keyboard.press('Enter');
  await expect(sheet.getByLabel('Six-digit code')).toBeVisible();
  const code = await codeFor(page, email);
  await write(sheet.getByLabel('Six-digit code'), code, { most: 0 });

  await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}/);
  const asked = page.getByRole('log').getByRole('article', { name: `Booking request: ${SERVICE}` });
  await expect(asked.getByText('Waiting', { exact: true })).toBeVisible();
  for (const words of [idea, 'Left ribs', '€200']) await expect(asked.getByText(words)).toBeVisible();
  await walkTo(asked.getByRole('button', { name: 'Edit request' }));
  await walkTo(page.getByRole('textbox', { name: 'Message' }));
});
