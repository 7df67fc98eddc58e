import { expect, type Locator, type Page } from '@playwright/test';
import { SERVICE } from '@/e2e/harness/request-steps';
import { fillSlot, type Slot } from '@/e2e/harness/slot';

type Offer = { readonly slots: readonly Slot[]; readonly price: string; readonly note: string };

/** Cards of what both agreed to, oldest first. */
export const agreedIn = (log: Locator): Locator => log.getByRole('article', { name: `Booking: ${SERVICE}` });

async function fillSlots(sheet: Locator, slots: readonly Slot[]): Promise<void> {
  for (let row = 1; row < slots.length; row += 1) await sheet.getByRole('button', { name: 'Add another time' }).click();
  for (const [index, slot] of slots.entries()) {
    await fillSlot(sheet, slots.length > 1 ? `Time ${index + 1}` : 'Time', slot);
  }
}

/** Presses `button` on a card, and offers other times. */
export async function offer(page: Page, button: Locator, { slots, price, note }: Offer): Promise<void> {
  await button.click();
  const sheet = page.getByRole('dialog', { name: 'Offer other times' });
  await fillSlots(sheet, slots);
  await sheet.getByLabel('Price in EUR').fill(price);
  await sheet.getByLabel('Note').fill(note);
  await sheet.getByRole('button', { name: 'Send offer' }).click();
  await expect(sheet).toBeHidden();
}

type Person = { readonly page: Page; readonly log: Locator };

/** Asks to move what is agreed; `other` has to agree. */
export async function askToMove({ page, log }: Person, other: string, slot: Slot): Promise<void> {
  await agreedIn(log).last().getByRole('button', { name: 'Ask to move' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ask for another time' });
  await fillSlots(sheet, [slot]);
  await sheet.getByRole('button', { name: `Ask ${other}` }).click();
  await expect(sheet).toBeHidden();
}
