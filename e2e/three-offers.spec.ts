import fs from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import ICAL from 'ical.js';
import { askForBooking } from '@/e2e/harness/ask-for-booking';
import { agreedIn, askToMove, offer } from '@/e2e/harness/offers';
import { SERVICE } from '@/e2e/harness/request-steps';
import { freeSlots } from '@/e2e/harness/slot';
import { ARTIST, type Person, test } from '@/e2e/harness/talk';

const standsAt = async (log: Locator, state: string) =>
  expect(agreedIn(log).last().getByText(state, { exact: true })).toBeVisible();

/** When the downloaded event begins, and how it stands. */
async function calendarOf({ page, log }: Person): Promise<ICAL.Event> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    agreedIn(log).last().getByRole('link', { name: 'Add to calendar' }).click(),
  ]);
  const calendar = new ICAL.Component(ICAL.parse(await fs.readFile(await download.path(), 'utf8')));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('the file has no event');
  return new ICAL.Event(event);
}

test('three offers, one accepted, then moved by either side', async ({ customer, artist }) => {
  const [wished, ...offered] = freeSlots(9);
  if (!wished) throw new Error('no time');
  await askForBooking(customer.page, { ...wished, service: SERVICE, idea: 'Three ferns' });
  const request = artist.log.getByRole('article', { name: `Booking request: ${SERVICE}` });
  const first = { slots: offered.slice(0, 3), price: '180', note: 'Mornings are calmer here.' };
  await offer(artist.page, request.getByRole('button', { name: 'Offer other times' }), first);

  const seen = customer.log.getByRole('article', { name: `${ARTIST.name} offers times: ${SERVICE}` });
  await expect(seen.getByRole('radio')).toHaveCount(3);
  await expect(seen.getByText('€180')).toBeVisible();
  await expect(seen.getByText('Mornings are calmer here.')).toBeVisible();

  const own = artist.log.getByRole('article', { name: `You offer times: ${SERVICE}` });
  const newer = { slots: offered.slice(3, 6), price: '160', note: 'Or these, for a little less.' };
  await offer(artist.page, own.getByRole('button', { name: 'Offer other times instead' }), newer);
  await expect(seen).toHaveCount(2);
  await expect(seen.first().getByText('Replaced', { exact: true })).toBeVisible();
  await expect(seen.first().getByRole('radio')).toHaveCount(0);

  const counting = seen.last();
  await expect(counting.getByText('€160')).toBeVisible();
  await counting.getByRole('button', { name: 'Accept' }).click();
  await expect(counting.getByText('Choose one of the times, or say that none fits.')).toBeVisible();
  await counting.getByRole('radio').nth(1).check();
  await counting.getByRole('button', { name: 'Accept' }).dblclick();
  await Promise.all([customer, artist].map(({ log }) => standsAt(log, 'Confirmed')));
  await expect(agreedIn(artist.log).getByText('€160')).toBeVisible();
  await expect(counting.getByText('Accepted', { exact: true })).toBeVisible();

  const [byCustomer, byArtist] = offered.slice(6);
  if (!(byCustomer && byArtist)) throw new Error('no time');
  await askToMove(customer, ARTIST.name, byCustomer);
  const asked = artist.log.getByRole('article', { name: `${customer.name} asks for another time: ${SERVICE}` });
  await asked.getByRole('button', { name: 'Accept' }).click();
  await expect(agreedIn(customer.log)).toHaveCount(2);
  await expect(agreedIn(customer.log).first().getByText('Moved', { exact: true })).toBeVisible();
  await Promise.all([customer, artist].map(({ log }) => standsAt(log, 'Confirmed')));

  await askToMove(artist, customer.name, byArtist);
  const wish = customer.log.getByRole('article', { name: `${ARTIST.name} asks for another time: ${SERVICE}` });
  await wish.getByRole('button', { name: 'Accept' }).click();
  await expect(agreedIn(artist.log)).toHaveCount(3);
  await Promise.all([customer, artist].map(({ log }) => standsAt(log, 'Confirmed')));

  const event = await calendarOf(customer);
  const starts = event.startDate.toJSDate().toISOString();
  const shown = await agreedIn(customer.log).last().locator('time').first().getAttribute('datetime');
  expect(starts).toBe(new Date(shown ?? '').toISOString());
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  const romeTime = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  expect(romeTime.format(new Date(starts))).toBe(`${byArtist.day} ${byArtist.time}`);
});
