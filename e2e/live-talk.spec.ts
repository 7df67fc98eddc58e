import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/talk';

test('words, ticks and typing pass between two people', async ({ customer, artist }) => {
  await artist.box.pressSequentially('Yes, ');
  await expect(customer.page.getByText('Chiara Moretti is typing…')).toBeVisible();
  await artist.write('Yes, it is! 🌿');
  await expect(customer.bubbles('Yes, it is! 🌿')).toBeVisible();
  await expect(customer.page.getByText('is typing…')).toBeHidden();
  await expect(artist.bubbles('Yes, it is! 🌿').locator('[data-tick="read"]')).toBeVisible();
});

test('a message that is far from being seen is delivered, not read', async ({ customer, artist }) => {
  await artist.page.goto('/bookings');
  await customer.write('Are you there?');
  await expect(customer.bubbles('Are you there?').locator('[data-tick="delivered"]')).toBeVisible();
  await artist.page.goto('/conversations');
  await expect(artist.page.getByRole('link', { name: customer.name })).toContainText('1 unread message');
});

test('links open safely, and HTML stays text', async ({ customer, artist }) => {
  await customer.write('<img src=x onerror="document.title=1"> https://example.test/a javascript:alert(1)');
  const bubble = artist.log.locator('[data-entry]').filter({ hasText: '<img src=x' });
  await expect(bubble.getByRole('link')).toHaveCount(1);
  const link = bubble.getByRole('link', { name: 'https://example.test/a' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  await expect(bubble.getByRole('img', { name: 'x' })).toHaveCount(0);
});

test('a message is edited, and deleted with time to undo', async ({ customer, artist }) => {
  await customer.write('Friday at tree');
  await expect(customer.bubbles('Friday at tree').locator('[data-tick="read"]')).toBeVisible();
  await customer.box.press('ArrowUp');
  await expect(customer.box).toHaveValue('Friday at tree');
  await customer.box.fill('Friday at three');
  await customer.page.getByRole('button', { name: 'Save' }).click();
  await expect(artist.bubbles('Friday at three').getByText('edited')).toBeVisible();
  await expect(customer.box).toHaveValue('');

  const bubble = customer.bubbles('Friday at three');
  await bubble.hover();
  await bubble.getByRole('button', { name: 'Message actions' }).dispatchEvent('click');
  await customer.page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(bubble).toHaveCount(0);
  await customer.page.getByRole('button', { name: 'Undo' }).click();
  await expect(bubble).toBeVisible();
  await expect(artist.bubbles('Friday at three')).toBeVisible();
});

test('a message is marked as unread to come back to it, and the other never knows', async ({ customer, artist }) => {
  await customer.write('Could you draw me a fern?');
  await expect(customer.bubbles('Could you draw me a fern?').locator('[data-tick="read"]')).toBeVisible();
  const bubble = artist.bubbles('Could you draw me a fern?');
  await bubble.hover();
  await bubble.getByRole('button', { name: 'Message actions' }).dispatchEvent('click');
  await artist.page.getByRole('menuitem', { name: 'Mark as unread' }).click();
  const row = artist.page.getByRole('link', { name: customer.name });
  await expect(row).toContainText('1 unread message');
  await expect(row).toBeFocused();
  await artist.page.reload();
  await expect(row).toContainText('1 unread message');
  await expect(customer.bubbles('Could you draw me a fern?').locator('[data-tick="read"]')).toBeVisible();

  const seen = artist.page.waitForResponse(/conversations\.markRead/);
  await row.click();
  await expect(bubble).toBeVisible();
  await seen;
  await artist.page.goto('/conversations');
  await expect(row).toBeVisible();
  await expect(row).not.toContainText('unread');
});
