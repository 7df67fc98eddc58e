import { expect } from '@playwright/test';
import { askForBooking } from '@/e2e/harness/ask-for-booking';
import { test } from '@/e2e/harness/company';
import { tabTo } from '@/e2e/harness/keys';
import { agreedIn, offer } from '@/e2e/harness/offers';
import { SERVICE } from '@/e2e/harness/request-steps';
import { freeSlots } from '@/e2e/harness/slot';
import { ARTIST, signIn } from '@/e2e/harness/talk';

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

test('an offer is answered without a mouse', async ({ customer, artist }) => {
  const [wished, ...slots] = freeSlots(3);
  if (!wished) throw new Error('no time');
  await askForBooking(customer.page, { ...wished, service: SERVICE });
  const request = artist.log.getByRole('article', { name: `Booking request: ${SERVICE}` });
  const button = request.getByRole('button', { name: 'Offer other times' });
  await offer(artist.page, button, { slots, price: '150', note: '' });

  const { page } = customer;
  const card = customer.log.getByRole('article', { name: `${ARTIST.name} offers times: ${SERVICE}` });
  await expect(card.getByRole('radio')).toHaveCount(2);
  await customer.box.focus();
  await tabTo(page, /\d:\d\d–/, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(card.getByRole('radio').last()).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(card.getByRole('radio').first()).toBeChecked();
  await tabTo(page, /^Accept$/);
  await page.keyboard.press('Enter');
  for (const { log } of [customer, artist]) {
    await expect(agreedIn(log).getByText('Confirmed', { exact: true })).toBeVisible();
  }
  // What was pressed is gone; the next key goes on from the talk and not from the top of the page.
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('an admin looks with a reason without a mouse', async ({ customer, another }) => {
  const admin = await another();
  await signIn(admin, 'admin@demo.test', 'parlour-demo', '/console/conversations');
  const { keyboard } = admin;
  await tabTo(admin, /^Customer or artist$/);
  await keyboard.type(customer.name);
  const row = admin.getByRole('navigation', { name: 'Conversations of the studio' }).getByRole('link');
  await expect(row).toHaveCount(1);
  await tabTo(admin, new RegExp(customer.name));
  await keyboard.press('Enter');
  await expect(admin.getByRole('button', { name: 'Record and open' })).toBeVisible();
  await tabTo(admin, /^Reason/);
  await keyboard.type('One of the two asked us to look.');
  await tabTo(admin, /^Record and open$/);
  await keyboard.press('Enter');
  const transcript = admin.getByRole('log');
  await expect(transcript).toBeFocused();
  await expect(transcript.getByText('Hello, is this the right place?')).toBeVisible();
  await tabTo(admin, /^Close$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(transcript).toHaveCount(0);
});
