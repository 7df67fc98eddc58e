import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/harness/talk';

/** Tabs until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(here)) return;
  }
  throw new Error(`No press of ${key} led to ${name}`);
}

test('a conversation is found, opened, answered and changed without a mouse', async ({ customer, artist }) => {
  const { page } = artist;
  await page.goto('/conversations');
  await tabTo(page, new RegExp(customer.name));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(artist.bubbles('Hello, is this the right place?')).toBeVisible();

  await tabTo(page, /^Message$/);
  await page.keyboard.type('Yes, write here.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('What do you have in mind?');
  await page.keyboard.press('Enter');
  await expect(customer.log.getByText('What do you have in mind?')).toBeVisible();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type(' Any idea is fine.');
  await page.keyboard.press('Enter');
  await expect(customer.log.getByText('Any idea is fine.')).toBeVisible();

  await tabTo(page, /^Message actions$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(artist.box).toBeFocused();
  await expect(page.getByText('Replying to yourself')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Replying to yourself')).toBeHidden();

  await tabTo(page, /^Emoji$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Emoji' }).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(artist.box).toBeFocused();
  await expect(artist.box).not.toHaveValue('');
});
