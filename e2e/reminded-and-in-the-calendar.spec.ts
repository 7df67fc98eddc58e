import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import type { BookingId } from '@/contract/ids/ids';
import { agreedIn } from '@/e2e/harness/offers';
import { procedures } from '@/e2e/harness/procedures';
import { comeWithinADay, remindNow } from '@/e2e/harness/remind';
import { requestMade } from '@/e2e/harness/request-made';
import { freeSlots } from '@/e2e/harness/slot';
import { online, type Person, test } from '@/e2e/harness/talk';

type Pair = { readonly customer: Person; readonly artist: Person };

async function confirmedBooking({ customer, artist }: Pair): Promise<BookingId> {
  const { id } = await requestMade(customer.page, freeSlots(1));
  const bookingId = id as BookingId;
  const confirm = { bookingId, transition: 'confirm', clientId: randomUUID() } as const;
  await procedures(artist.page).bookings.transition.mutate(confirm);
  await expect(agreedIn(customer.log)).toBeVisible();
  return bookingId;
}

/** By the artist, whom it costs nothing. */
const callOff = ({ page }: Person, bookingId: BookingId) =>
  procedures(page).bookings.transition.mutate({
    bookingId,
    transition: 'cancel',
    reason: 'I am ill.',
    clientId: randomUUID(),
  });

/** What a calendar program reads there, of one booking. */
async function entryAt(page: Page, address: string, bookingId: string) {
  const answer = await page.request.get(address);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  const event = events.find((one) => String(one.getFirstPropertyValue('uid')).startsWith(bookingId));
  const value = (name: string) => event?.getFirstPropertyValue(name)?.toString();
  return { status: value('status'), summary: value('summary') };
}

test('both are reminded in their conversation, and the reminder knows when it does not count any more', async ({
  customer,
  artist,
  server,
}) => {
  const bookingId = await confirmedBooking({ customer, artist });
  await comeWithinADay(server.databaseUrl, bookingId);
  // Time that goes by is told by no event.
  await Promise.all([customer, artist].map(({ page }) => page.reload()));
  await Promise.all([online(customer.page), online(artist.page)]);
  await remindNow(server.databaseUrl);
  const reminderOf = ({ log }: Person) => log.locator('[data-entry]').filter({ hasText: 'Reminder of your booking' });
  for (const person of [customer, artist]) {
    await expect(reminderOf(person)).toHaveCount(1);
    await expect(reminderOf(person)).toBeInViewport();
    await expect(reminderOf(person)).not.toContainText('It was changed since.');
  }
  await remindNow(server.databaseUrl);
  await reminderOf(customer).getByRole('button', { name: 'See the booking' }).click();
  await expect(agreedIn(customer.log)).toBeInViewport();

  await callOff(artist, bookingId);
  await expect(reminderOf(customer)).toContainText('It was changed since.');
  await expect(reminderOf(artist)).toContainText('It was changed since.');
  await expect(reminderOf(customer)).toHaveCount(1);
});

test('a calendar follows an address of one’s own, until it is ended', async ({ customer, artist }) => {
  const bookingId = await confirmedBooking({ customer, artist });
  const { page } = customer;
  await page.goto('/settings#calendar');
  const section = page.getByRole('region', { name: 'Your calendar' });
  await section.getByRole('button', { name: 'Make my calendar address' }).click();
  const address = (await section.getByText(/\/calendar\/[\w-]{43}\.ics$/).innerText()).trim();
  await expect(section.getByRole('link', { name: 'Open in calendar' })).toHaveAttribute(
    'href',
    address.replace(/^http/, 'webcal').replace('webcals', 'webcal'),
  );
  const summary = expect.stringContaining(`: ${artist.name}`);
  expect(await entryAt(page, address, bookingId)).toEqual({ status: 'CONFIRMED', summary });
  await callOff(artist, bookingId);
  expect(await entryAt(page, address, bookingId)).toEqual({ status: 'CANCELLED', summary });

  await page.reload();
  await expect(section.getByText('Last read by a calendar')).toBeVisible();
  await expect(section.getByText(address)).toHaveCount(0);
  await section.getByRole('button', { name: 'Make a new address' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Make a new one' }).click();
  await expect(sheet).toBeHidden();
  const next = (await section.getByText(/\/calendar\/[\w-]{43}\.ics$/).innerText()).trim();
  expect((await page.request.get(address)).status()).toBe(404);
  expect((await page.request.get(next)).status()).toBe(200);

  await section.getByRole('button', { name: 'End this address' }).click();
  await sheet.getByRole('button', { name: 'End it' }).click();
  await expect(section.getByRole('button', { name: 'Make my calendar address' })).toBeVisible();
  expect((await page.request.get(next)).status()).toBe(404);
});

test('which mails and reminders come is chosen, and kept', async ({ artist: { page } }) => {
  await page.goto('/settings#mails');
  const mails = page.getByRole('checkbox', { name: 'Reminders of what I booked' });
  const week = page.getByRole('checkbox', { name: 'A week' });
  await mails.click();
  await expect(mails).not.toBeChecked();
  await week.click();
  await expect(week).toBeChecked();
  await expect(async () => {
    const me = await procedures(page).me.get.query();
    expect([me.mails.reminders, me.artist?.reminderMinutes]).toEqual([false, [10_080, 1_440, 120]]);
  }).toPass();
  await page.reload();
  await expect(mails).not.toBeChecked();
  await expect(week).toBeChecked();
  await mails.click();
  await week.click();
  await expect(week).not.toBeChecked();
});
