import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/talk';

const nextMonth = () => {
  const day = new Date(Date.now() + (20 + Math.floor(Math.random() * 300)) * 86_400_000);
  return day.toISOString().slice(0, 10);
};

test('a customer signs up, asks for a booking, and the artist confirms it', async ({ customer, artist }) => {
  await customer.page.getByRole('button', { name: 'Request booking' }).click();
  const sheet = customer.page.getByRole('dialog', { name: 'Request booking' });
  await sheet.getByLabel('Service').selectOption({ index: 0 });
  await sheet.getByLabel('Day').fill(nextMonth());
  await sheet.getByLabel('Time').fill('06:35');
  await sheet.getByLabel('Note').fill('A small fern on the forearm.');
  await sheet.getByRole('button', { name: 'Send request' }).click();
  await expect(sheet).toBeHidden();

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
  await upcoming.getByRole('link').click();
  await expect(customer.log.getByRole('article', { name: /Booking request/ })).toBeInViewport();
});

test('an artist declines with a reason that the customer reads', async ({ customer, artist }) => {
  await customer.page.getByRole('button', { name: 'Request booking' }).click();
  const wish = customer.page.getByRole('dialog', { name: 'Request booking' });
  await wish.getByLabel('Day').fill(nextMonth());
  await wish.getByLabel('Time').fill('05:10');
  await wish.getByRole('button', { name: 'Send request' }).click();

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
