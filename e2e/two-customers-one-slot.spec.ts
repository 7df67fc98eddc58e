import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectNoViolations } from '@/e2e/harness/axe';
import { codeFor } from '@/e2e/harness/code-for';
import { test } from '@/e2e/harness/company';
import { requestSheet } from '@/e2e/harness/request-steps';
import { ARTIST, at, online, openConversation, signUp } from '@/e2e/harness/talk';

/** Booked at once in the demo scene. */
const SERVICE = 'Cover-up talk';

const next = (sheet: Locator) => sheet.getByRole('button', { name: /^(Next|Skip)$/ }).click();

/** Opens the sheet and picks the first free time of the week after next, without taking it yet. */
async function pickTime(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Request booking' }).first().click();
  const sheet = requestSheet(page);
  await sheet.getByRole('radio', { name: new RegExp(`^${SERVICE}.*Book at once`) }).check();
  await next(sheet);
  const days = sheet.getByRole('group', { name: 'Days' }).getByRole('radio', { disabled: false });
  await expect(days.first()).toBeVisible();
  await sheet.getByRole('button', { name: 'The next seven days' }).click();
  await days.first().check();
  await sheet
    .getByRole('group', { name: /^Free times on / })
    .getByRole('radio')
    .first()
    .check();
  return sheet;
}

test('two customers, one slot', async ({ customer, artist, another }) => {
  const rival = await another();
  await signUp(rival, 'Lea Sommer');
  await openConversation(rival);
  await online(rival);

  const sheet = await pickTime(customer.page);
  const theirs = await pickTime(rival);
  await next(sheet);
  const held = sheet.getByRole('status').filter({ hasText: 'is held for you for 10 minutes.' });
  await expect(held).toBeAttached();
  await expect(sheet.getByText(/^(10:00|9:\d\d) left$/)).toBeVisible();
  await expectNoViolations(customer.page, '[role="dialog"]');
  await test.info().attach('held', { body: await customer.page.screenshot(), contentType: 'image/png' });
  // The artist is not bothered before it is booked.
  await expect(artist.log.getByText(SERVICE)).toHaveCount(0);

  await next(theirs);
  const lost = theirs.getByRole('alert').filter({ hasText: 'Somebody was quicker' });
  await expect(lost).toBeVisible();
  await expectNoViolations(rival, '[role="dialog"]');
  await test.info().attach('lost', { body: await rival.screenshot(), contentType: 'image/png' });
  const others = theirs.getByRole('list').getByRole('listitem').getByRole('button');
  await expect(others).toHaveCount(6);
  await others.first().click();
  await expect(theirs.getByText(/^(10:00|9:\d\d) left$/)).toBeVisible();

  await sheet.getByLabel('Your idea').fill('A swallow over an old name.');
  for (let step = 3; step <= 5; step += 1) await next(sheet);
  await test.info().attach('review', { body: await customer.page.screenshot(), contentType: 'image/png' });
  await sheet.getByRole('button', { name: 'Book now' }).dblclick();
  await expect(sheet).toBeHidden();
  const booked = customer.log.getByRole('article', { name: `Booking: ${SERVICE}` });
  await expect(booked.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(booked).toHaveCount(1);
  const received = artist.log.getByRole('article', { name: `Booking: ${SERVICE}` });
  await expect(received.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(received.getByText('A swallow over an old name.')).toBeVisible();
  await test.info().attach('artist', { body: await artist.page.screenshot(), contentType: 'image/png' });

  await next(theirs);
  for (let step = 3; step <= 5; step += 1) await next(theirs);
  await theirs.getByRole('button', { name: 'Book now' }).click();
  await expect(theirs).toBeHidden();
  await expect(at(rival, 'Lea').log.getByRole('article', { name: `Booking: ${SERVICE}` })).toHaveCount(1);
});

test('a time that is given back can be had by somebody else', async ({ customer, another }) => {
  const rival = await another();
  await signUp(rival, 'Lea Sommer');
  await openConversation(rival);
  await online(rival);
  const sheet = await pickTime(customer.page);
  await next(sheet);
  await expect(sheet.getByText(/^(10:00|9:\d\d) left$/)).toBeVisible();
  await sheet.getByRole('button', { name: 'Back' }).click();
  await expect(sheet.getByText(/ left$/)).toHaveCount(0);
  const theirs = await pickTime(rival);
  await next(theirs);
  await expect(theirs.getByText(/^(10:00|9:\d\d) left$/)).toBeVisible();
});

test('a stranger books at once, and gets an account on the way', async ({ page }) => {
  await page.goto(`/a/${ARTIST.handle}`);
  const sheet = await pickTime(page);
  await next(sheet);
  // Nobody is known yet for whom it could be held.
  await expect(sheet.getByText(/ left$/)).toHaveCount(0);
  await sheet.getByLabel('Your idea').fill('A name that should go.');
  for (let step = 3; step <= 5; step += 1) await next(sheet);
  await sheet.getByRole('button', { name: 'Continue' }).click();
  const email = `${randomUUID()}@example.test`;
  await sheet.getByLabel('Your name').fill('Nadia Sommer');
  await sheet.getByLabel('E-mail').fill(email);
  await sheet.getByRole('button', { name: 'Send me the six digits' }).click();
  await sheet.getByLabel('Six-digit code').fill(await codeFor(page, email));
  await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}/);
  const booked = page.getByRole('log').getByRole('article', { name: `Booking: ${SERVICE}` });
  await expect(booked.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(booked.getByText('A name that should go.')).toBeVisible();
});

test('without a connection nothing is booked, and nothing is lost', async ({ customer }) => {
  const sheet = await pickTime(customer.page);
  await customer.page.context().setOffline(true);
  await next(sheet);
  await expect(sheet.getByText('Booking at once needs a connection.')).toBeVisible();
  await customer.page.context().setOffline(false);
  await next(sheet);
  await expect(sheet.getByText(/^(10:00|9:\d\d) left$/)).toBeVisible();
});
