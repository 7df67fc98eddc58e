import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/company';
import { expectFocusSeen, opened, press, walkTo, write, writeSlot } from '@/e2e/harness/keys';
import { agreedIn } from '@/e2e/harness/offers';
import { requestMade } from '@/e2e/harness/request-made';
import { SERVICE } from '@/e2e/harness/request-steps';
import { freeSlots } from '@/e2e/harness/slot';
import { ARTIST, DEMO_PASSWORD, signIn } from '@/e2e/harness/talk';

test('a conversation is found, opened, answered and changed without a mouse', async ({ customer, artist }) => {
  const { page } = artist;
  await page.goto('/conversations');
  const row = page.getByRole('navigation', { name: 'Conversations' }).getByRole('link');
  await walkTo(row.filter({ hasText: customer.name }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(artist.bubbles('Hello, is this the right place?')).toBeVisible();

  await write(artist.box, 'Yes, write here.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('What do you have in mind?');
  await page.keyboard.press('Enter');
  await expect(customer.log.getByText('What do you have in mind?')).toBeVisible();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type(' Any idea is fine.');
  await page.keyboard.press('Enter');
  await expect(customer.log.getByText('Any idea is fine.')).toBeVisible();

  await press(artist.log.getByRole('button', { name: 'Message actions' }).last(), { key: 'Shift+Tab' });
  const menu = page.getByRole('menu');
  await opened(menu);
  await press(menu.getByRole('menuitem').first(), { key: 'ArrowDown', most: 2 });
  await expect(artist.box).toBeFocused();
  await expect(page.getByText('Replying to yourself')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Replying to yourself')).toBeHidden();

  await press(page.getByRole('button', { name: 'Emoji' }));
  const emoji = page.getByRole('dialog', { name: 'Emoji' });
  await expect(emoji.getByRole('button').first()).toBeFocused();
  await expectFocusSeen(page, emoji);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(artist.box).toBeFocused();
  await expect(artist.box).not.toHaveValue('');
});

test('several offers are made and one accepted without a mouse', async ({ customer, artist }) => {
  const [wished, ...slots] = freeSlots(4);
  if (!wished) throw new Error('no time');
  await requestMade(customer.page, [wished]);
  const request = artist.log.getByRole('article', { name: `Booking request: ${SERVICE}` });
  const offering = request.getByRole('button', { name: 'Offer other times' });
  await expect(offering).toBeVisible();
  await walkTo(artist.box);
  await press(offering, { key: 'Shift+Tab' });

  const sheet = artist.page.getByRole('dialog', { name: 'Offer other times' });
  await opened(sheet);
  const another = sheet.getByRole('button', { name: 'Add another time' });
  for (const [index, slot] of slots.entries()) {
    const name = `Time ${index + 1}`;
    if (index > 0) {
      await press(another);
      await expect(sheet.getByRole('group', { name, exact: true }).getByLabel('Day')).toBeFocused();
    }
    await writeSlot(sheet, index > 0 ? name : 'Time', slot);
  }
  await walkTo(sheet.getByLabel('Price in EUR'));
  await artist.page.keyboard.press('ControlOrMeta+A');
  await artist.page.keyboard.type('150');
  await write(sheet.getByLabel('Note'), 'Mornings are calmer here.');
  await press(sheet.getByRole('button', { name: 'Send offer' }));
  await expect(sheet).toBeHidden();
  // The button that opened the sheet is gone with the state that had it.
  await expect(artist.log).toBeFocused();

  const card = customer.log.getByRole('article', { name: `${ARTIST.name} offers times: ${SERVICE}` });
  await expect(card.getByRole('radio')).toHaveCount(slots.length);
  await walkTo(customer.box);
  await walkTo(card.getByRole('radio'), { key: 'Shift+Tab' });
  await walkTo(card.getByRole('radio').nth(1), { key: 'ArrowUp' });
  await customer.page.keyboard.press('Space');
  await expect(card.getByRole('radio').nth(1)).toBeChecked();
  await press(card.getByRole('button', { name: 'Accept' }));
  for (const { log } of [customer, artist]) {
    await expect(agreedIn(log).getByText('Confirmed', { exact: true })).toBeVisible();
  }
  await expect(agreedIn(customer.log).getByText('€150')).toBeVisible();
  // What was pressed is gone; the next key goes on from the talk and not from the top of the page.
  await expect(customer.log).toBeFocused();
});

test('an admin looks with a reason without a mouse, and the customer knows', async ({ customer, another }) => {
  const admin = await another();
  await signIn(admin, 'admin@demo.test', DEMO_PASSWORD, '/console/conversations');
  await write(admin.getByLabel('Customer or artist'), customer.name);
  const row = admin.getByRole('navigation', { name: 'Conversations of the studio' }).getByRole('link');
  await expect(row).toHaveCount(1);
  await press(row.filter({ hasText: customer.name }));
  const open = admin.getByRole('button', { name: 'Record and open' });
  await expect(open).toBeVisible();
  await press(open);
  // Nothing is shown without a reason; the focus goes to where it is missing.
  await expect(admin.getByText('Say why you need to read this.')).toBeVisible();
  await write(admin.getByLabel('Reason'), 'One of the two asked us to look.', { most: 0 });
  await press(open, { most: 2 });

  const transcript = admin.getByRole('log');
  await expect(transcript).toBeFocused();
  await expectFocusSeen(admin, transcript);
  await expect(transcript.getByText('Hello, is this the right place?')).toBeVisible();
  const receipt = customer.log.getByRole('note', { name: 'Access receipt' });
  await expect(receipt.getByText('Reason: One of the two asked us to look.')).toBeVisible();

  await press(admin.getByRole('button', { name: 'Close', exact: true }), { key: 'Shift+Tab' });
  await expect(transcript).toHaveCount(0);
  await expect(admin.locator('main :focus')).toHaveCount(1);
});
