import { expect } from '@playwright/test';
import { askForBooking, someDayAhead } from '@/e2e/harness/ask-for-booking';
import { requestMade } from '@/e2e/harness/request-made';
import { freeSlots } from '@/e2e/harness/slot';
import { online, type Person, test } from '@/e2e/harness/talk';

const REQUESTS = '**/api/trpc/bookings.request*';

const requestsIn = ({ log }: Person) => log.getByRole('article', { name: /Booking request/ });

const goOffline = async ({ page }: Person) => {
  await page.context().setOffline(true);
  await expect(page.locator('[data-stream="offline"]')).toHaveCount(1);
};

test('a request made while nothing gets through waits in the conversation, also after a reload, and arrives once', async ({
  customer,
  artist,
}) => {
  const { page } = customer;
  await page.route(REQUESTS, (route) => route.abort('connectionrefused'));
  await askForBooking(page, { day: someDayAhead(), time: '06:20', idea: 'Written under the river.' });
  await expect(page.getByText('Not sent yet. It goes out by itself')).toBeVisible();
  await page.reload();
  await online(page);
  await expect(requestsIn(customer).getByText('Written under the river.')).toBeVisible();
  await expect(requestsIn(customer).locator('[data-tick="pending"]')).toBeVisible();
  await customer.write('Did it arrive?');
  await expect(requestsIn(artist)).toHaveCount(0);

  await page.unroute(REQUESTS);
  await expect(requestsIn(artist).getByText('Written under the river.')).toBeVisible();
  await expect(requestsIn(customer).getByText('Waiting', { exact: true })).toBeVisible();
  // What was written after it came after it.
  await expect.poll(async () => (await artist.messageIds()).join()).toBe((await customer.messageIds()).join());
  await expect(artist.log.locator('[data-entry]').last()).toContainText('Did it arrive?');
  for (const side of [customer, artist]) await expect(requestsIn(side)).toHaveCount(1);
});

test('a request that was refused later is written anew from what it said, and arrives once', async ({
  customer,
  artist,
}) => {
  const { page } = customer;
  await page.route(REQUESTS, (route) => route.abort('connectionrefused'));
  await askForBooking(page, { day: someDayAhead(), time: '07:40', idea: 'A heron between reeds.' });
  await expect(page.getByText('Not sent yet. It goes out by itself')).toBeVisible();
  const refusal = { code: 'booking.times-over', message: '', requestId: 'r' };
  const error = { message: '', code: -32_009, data: { refusal } };
  await page.unroute(REQUESTS);
  await page.route(REQUESTS, (route) => route.fulfill({ status: 409, json: { error } }));
  const refused = customer.log.getByRole('alert');
  await expect(refused).toContainText('All of these times have passed');
  await page.unroute(REQUESTS);

  await refused.getByRole('button', { name: 'Edit' }).click();
  const sheet = page.getByRole('dialog', { name: 'Request booking' });
  await expect(sheet.getByText('A heron between reeds.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Send request' }).click();
  await expect(requestsIn(artist).getByText('A heron between reeds.')).toBeVisible();
  await expect(refused).toHaveCount(0);
  for (const side of [customer, artist]) await expect(requestsIn(side)).toHaveCount(1);
});

test('an answer given offline waits on the card, can be taken back, and says so when it came too late', async ({
  customer,
  artist,
}) => {
  const [wished] = freeSlots(1);
  if (!wished) throw new Error('no time');
  await requestMade(customer.page, [wished]);
  const card = requestsIn(artist);
  await expect(card.getByRole('button', { name: 'Confirm' })).toBeVisible();
  await goOffline(artist);
  await card.getByRole('button', { name: 'Confirm' }).click();
  const waits = card.getByRole('status');
  await expect(waits).toContainText('Waiting to be sent');
  await expect(card.getByRole('button', { name: 'Decline' })).toHaveCount(0);
  await waits.getByRole('button', { name: 'Discard' }).click();
  await expect(waits).toHaveCount(0);
  await card.getByRole('button', { name: 'Confirm' }).click();
  await expect(waits).toContainText('Waiting to be sent');

  await requestsIn(customer).getByRole('button', { name: 'Withdraw request' }).click();
  await customer.page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(requestsIn(customer).getByText('Cancelled', { exact: true })).toBeVisible();

  await artist.page.context().setOffline(false);
  await expect(card.getByText('Cancelled', { exact: true })).toBeVisible();
  const refused = artist.log.getByRole('alert');
  await expect(refused).toBeVisible();
  await refused.getByRole('button', { name: 'Discard' }).click();
  await expect(refused).toHaveCount(0);
  await expect(customer.log.getByText(/confirmed the booking/)).toHaveCount(0);
});
