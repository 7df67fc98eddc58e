import { expect } from '@playwright/test';
import { askForBooking, someDayAhead } from '@/e2e/harness/ask-for-booking';
import { test } from '@/e2e/harness/talk';

test('a customer signs up, asks for a booking, and the artist confirms it', async ({ customer, artist }) => {
  await askForBooking(customer.page, { day: someDayAhead(), time: '06:35', idea: 'A small fern on the forearm.' });

  const asked = customer.log.getByRole('article', { name: /Booking request/ });
  const received = artist.log.getByRole('article', { name: /Booking request/ });
  await expect(asked.getByText('Waiting', { exact: true })).toBeVisible();
  await expect(received.getByText('A small fern on the forearm.')).toBeVisible();
  await expect(asked.getByRole('button', { name: 'Confirm' })).toHaveCount(0);

  await received.getByRole('button', { name: 'Confirm' }).dblclick();
  await expect(received.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(asked.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(customer.log.getByText('Chiara Moretti confirmed the booking')).toHaveCount(1);
  await expect(artist.log.getByText('You confirmed the booking')).toHaveCount(1);

  await customer.page.goto('/bookings');
  const upcoming = customer.page.getByRole('region', { name: 'Upcoming' });
  await expect(upcoming.getByRole('link', { name: /^Add to calendar/ })).toBeVisible();
  await upcoming.getByRole('article').getByRole('link').first().click();
  const agreed = customer.log.getByRole('article', { name: /^Booking:/ });
  await expect(agreed).toBeInViewport();
  await expect(agreed.getByText('Confirmed', { exact: true })).toBeVisible();
});

test('an artist declines with a reason that the customer reads', async ({ customer, artist }) => {
  await askForBooking(customer.page, { day: someDayAhead(), time: '05:10' });

  await artist.log.getByRole('button', { name: 'Decline' }).click();
  const sheet = artist.page.getByRole('dialog', { name: 'Decline this request?' });
  await sheet.getByRole('button', { name: 'Decline' }).click();
  await expect(sheet.getByRole('alert')).toContainText('Give a short reason');
  await sheet.getByLabel('Reason').fill('I am away that week.');
  await sheet.getByRole('button', { name: 'Decline' }).click();

  const card = customer.log.getByRole('article', { name: /Booking request/ });
  await expect(card.getByText('Declined', { exact: true })).toBeVisible();
  await expect(card.getByText('Reason: I am away that week.')).toBeVisible();
  await expect(card.getByRole('button')).toHaveCount(0);
});

test('a request that was begun is still there after closing and reloading', async ({ customer }) => {
  const { page } = customer;
  const open = () => page.getByRole('button', { name: 'Request booking' }).first().click();
  await open();
  const sheet = page.getByRole('dialog', { name: 'Request booking' });
  await sheet.getByRole('radio').first().check();
  await sheet.getByRole('button', { name: 'Next' }).click();
  await sheet.getByLabel('Your idea').fill('Three swallows.');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-stream="online"]')).toHaveCount(1);
  await open();
  await expect(sheet.getByLabel('Your idea')).toHaveValue('Three swallows.');
});
