import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectNoViolations } from '@/e2e/harness/axe';
import { test } from '@/e2e/harness/company';
import { procedures } from '@/e2e/harness/procedures';
import { requestMade } from '@/e2e/harness/request-made';
import { requestSheet, SERVICE, typeTimes } from '@/e2e/harness/request-steps';
import { fillSlot, freeSlots } from '@/e2e/harness/slot';
import { ARTIST, DEMO_PASSWORD, signIn, signUp } from '@/e2e/harness/talk';

test.use({ reducedMotion: 'reduce' });

const DIALOG = '[role="dialog"]';

/** Opens a sheet, looks at it, has it say what is missing, looks again and closes it. */
async function lookInto(sheet: Locator, { opener, submit }: { readonly opener: Locator; readonly submit?: string }) {
  const page = sheet.page();
  await opener.click();
  await expect(sheet).toBeVisible();
  if (submit) {
    await sheet.getByRole('button', { name: submit, exact: true }).click();
    await expect(sheet.getByRole('alert').first()).toBeVisible();
  }
  await expectNoViolations(page, DIALOG);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
}

/** Every step of a stranger's request, each as it complains where it can. */
async function lookIntoRequest(page: Page, email: string): Promise<void> {
  const sheet = requestSheet(page);
  const at = (step: number) => expect(sheet.getByText(`Step ${step} of 7`)).toBeVisible();
  const next = () => sheet.getByRole('button', { name: /^(Next|Skip)$/ }).click();
  const complains = () => expect(sheet.getByRole('alert').first()).toBeVisible();
  await page.getByRole('button', { name: 'Request booking', exact: true }).first().click();
  await at(1);
  await next();
  await complains();
  await expectNoViolations(page, DIALOG);
  await sheet.getByRole('radio').first().check();
  for (const step of [2, 3, 4]) {
    await next();
    await at(step);
    await expectNoViolations(page, DIALOG);
  }
  await next();
  await at(5);
  await next();
  await complains();
  await expectNoViolations(page, DIALOG);
  await typeTimes(sheet);
  await next();
  await complains();
  await expectNoViolations(page, DIALOG);
  const [slot] = freeSlots(1);
  if (!slot) throw new Error('no time');
  await fillSlot(sheet, 'First choice', slot);
  await next();
  await at(6);
  await sheet.getByLabel('Link 1').fill('not an address');
  await next();
  await complains();
  await expectNoViolations(page, DIALOG);
  await sheet.getByLabel('Link 1').fill('');
  await next();
  await at(7);
  await expectNoViolations(page, DIALOG);
  await sheet.getByRole('button', { name: 'Continue' }).click();
  await sheet.getByLabel('Your name').fill('Nadia Halloran');
  await sheet.getByLabel('E-mail').fill(email);
  await expectNoViolations(page, DIALOG);
  await sheet.getByRole('button', { name: 'Send me the six digits' }).click();
  await expect(sheet.getByLabel('Six-digit code')).toBeVisible();
  await expectNoViolations(page, DIALOG);
}

test('what opens before visitors has no accessibility violations', async ({ page }) => {
  await page.goto('/artists?q=botanical&city=Rome&price=EUR-20000');
  await expect(page.getByRole('button', { name: 'Clear the search' })).toBeVisible();
  await expectNoViolations(page);
  await page.goto('/artists?q=nobody-has-this');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoViolations(page);

  await page.goto(`/a/${ARTIST.handle}`);
  const picture = page.getByRole('link', { name: /: picture 1 of/ });
  await lookInto(page.getByRole('dialog'), { opener: picture });
  const message = page.getByRole('button', { name: 'Message', exact: true }).first();
  await lookInto(page.getByRole('dialog', { name: `Message ${ARTIST.name}` }), { opener: message, submit: 'Continue' });
  await lookIntoRequest(page, `${randomUUID()}@example.test`);
});

test('what opens in a conversation has no accessibility violations', async ({ customer, artist }) => {
  const { id: bookingId } = await requestMade(customer.page, freeSlots(2));
  const received = artist.log.getByRole('article', { name: `Booking request: ${SERVICE}` });
  const ofArtist = (name: string) => received.getByRole('button', { name });
  const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });
  await lookInto(sheet(artist.page, 'Which time do you confirm?'), { opener: ofArtist('Confirm') });
  const offering = { opener: ofArtist('Offer other times'), submit: 'Send offer' };
  await lookInto(sheet(artist.page, 'Offer other times'), offering);
  await lookInto(sheet(artist.page, 'Decline this request?'), { opener: ofArtist('Decline'), submit: 'Decline' });
  await lookInto(artist.page.getByRole('dialog', { name: 'Emoji' }), {
    opener: artist.page.getByRole('button', { name: 'Emoji' }),
  });

  const asked = customer.log.getByRole('article', { name: `Booking request: ${SERVICE}` });
  await lookInto(sheet(customer.page, 'Change your request'), {
    opener: asked.getByRole('button', { name: 'Edit request' }),
  });
  const hello = customer.bubbles('Hello, is this the right place?');
  await hello.getByText('Hello, is this the right place?').hover();
  await hello.getByRole('button', { name: 'Message actions' }).focus();
  await customer.page.keyboard.press('Enter');
  await expect(customer.page.getByRole('menu')).toBeVisible();
  await expectNoViolations(customer.page, '[role="menu"]');
  await customer.page.keyboard.press('Escape');

  await procedures(artist.page).bookings.transition.mutate({
    bookingId,
    transition: 'confirm',
    clientId: randomUUID(),
  });
  const agreed = customer.log.getByRole('article', { name: `Booking: ${SERVICE}` });
  await lookInto(sheet(customer.page, 'Ask for another time'), {
    opener: agreed.getByRole('button', { name: 'Ask to move' }),
    submit: `Ask ${ARTIST.name}`,
  });
  await lookInto(sheet(customer.page, 'Cancel this booking?'), {
    opener: agreed.getByRole('button', { name: 'Cancel booking' }),
  });
});

test('what opens on an artist’s own pages has no accessibility violations', async ({ page }) => {
  await signIn(page, ARTIST.email, DEMO_PASSWORD, '/profile');
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  const sheet = (name: string) => page.getByRole('dialog', { name });
  await lookInto(sheet('Your QR code'), { opener: button('QR code') });
  await lookInto(sheet('Add a service'), { opener: button('Add a service'), submit: 'Add service' });
  await button('Add a service').click();
  await page.getByText(/^More/).click();
  await expect(page.getByLabel('Ask ahead at least')).toBeVisible();
  await expectNoViolations(page, DIALOG);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await lookInto(sheet('Add dates'), { opener: button('Add dates'), submit: 'Save dates' });
  await lookInto(sheet('Copy Tuesday'), { opener: button('Copy the hours of Tuesday to other days') });
  // The portfolio's editor with its pictures, and what is wrong with one of them.
  const portrait = { name: 'no-picture.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
  await page.locator('input[type="file"][multiple]').setInputFiles(portrait);
  await expect(page.getByRole('button', { name: 'Try again: no-picture.png' })).toBeVisible();
  await expectNoViolations(page);
});

test('what opens in settings has no accessibility violations', async ({ page }) => {
  await signUp(page, 'Petra Halloran', '/settings');
  const portrait = { name: 'no-picture.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
  await page.locator('input[type="file"]').setInputFiles(portrait);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Delete my account', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Delete your account' });
  await expect(sheet).toBeVisible();
  await expectNoViolations(page, DIALOG);
  await sheet.getByRole('button', { name: 'Send me a code' }).click();
  await expect(sheet.getByLabel('Six-digit code')).toBeVisible();
  await sheet.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(sheet.getByRole('alert').first()).toBeVisible();
  await expectNoViolations(page, DIALOG);
});

test('what opens in the console has no accessibility violations', async ({ customer, another }) => {
  const page = await another();
  await signIn(page, 'admin@demo.test', DEMO_PASSWORD, `/console${new URL(customer.page.url()).pathname}`);
  await page.getByRole('button', { name: 'Record and open' }).click();
  await expect(page.getByText('Say why you need to read this.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('Reason').fill('Somebody asked us to look.');
  await page.getByRole('button', { name: 'Record and open' }).click();
  await expect(page.getByRole('log')).toBeVisible();
  await expectNoViolations(page);
  await expect(customer.log.getByRole('note', { name: 'Access receipt' })).toBeVisible();
  await expectNoViolations(customer.page);

  await page.goto('/console/people');
  await lookInto(page.getByRole('dialog'), {
    opener: page.getByRole('button', { name: 'Add', exact: true }),
    submit: 'Add to the team',
  });
  await page.getByRole('link', { name: 'staff@demo.test' }).click();
  await lookInto(page.getByRole('dialog'), { opener: page.getByRole('button', { name: /^Remove/ }).first() });
});
