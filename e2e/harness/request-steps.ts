import { expect, type Locator, type Page } from '@playwright/test';
import { fillSlot, type Slot } from '@/e2e/harness/slot';

/** What stories ask the demo artist for. */
export const SERVICE = 'Fine-line tattoo, small';

type Wish = {
  readonly idea: string;
  readonly placement: string;
  readonly size: string;
  readonly budget: string;
  readonly times: readonly Slot[];
};

const CHOICES = ['First choice', 'Second choice', 'Third choice'] as const;

export const requestSheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Request booking' });

/** Leaves the step with this title for the one after it. */
export async function leaveStep(sheet: Locator, title: string): Promise<void> {
  await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
  await sheet.getByRole('button', { name: /^(Next|Skip)$/ }).click();
}

/** Leaves the free times for a day and a time of one's own. */
export const typeTimes = (sheet: Locator): Promise<void> =>
  sheet.getByRole('button', { name: 'Ask for another time' }).click();

/** Fills every step of the guided request up to its times, and stops at the links. */
export async function fillRequest(sheet: Locator, wish: Wish): Promise<void> {
  await sheet.getByRole('radio', { name: new RegExp(`^${SERVICE}`) }).check();
  await leaveStep(sheet, 'What would you like?');
  await sheet.getByLabel('Your idea').fill(wish.idea);
  await leaveStep(sheet, 'What do you have in mind?');
  await sheet.getByLabel('Placement').fill(wish.placement);
  await sheet.getByLabel('Size').fill(wish.size);
  await leaveStep(sheet, 'Where and how big?');
  await sheet.getByLabel('Budget in EUR').fill(wish.budget);
  await leaveStep(sheet, 'Do you have a budget?');
  await typeTimes(sheet);
  for (const [index, slot] of wish.times.entries()) {
    if (index > 0) await sheet.getByRole('button', { name: 'Add another time' }).click();
    await fillSlot(sheet, CHOICES[index] ?? 'Third choice', slot);
  }
  await leaveStep(sheet, 'When would suit you?');
}
