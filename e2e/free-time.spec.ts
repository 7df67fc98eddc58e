import { expect } from '@playwright/test';
import { expectNoViolations } from '@/e2e/harness/axe';
import { requestSheet, SERVICE } from '@/e2e/harness/request-steps';
import { ARTIST, test } from '@/e2e/harness/talk';

test('a free time is picked and asked for', async ({ customer, artist }) => {
  const { page } = customer;
  await page.getByRole('button', { name: 'Request booking' }).first().click();
  const sheet = requestSheet(page);
  const skip = () => sheet.getByRole('button', { name: 'Skip', exact: true }).click();
  await sheet.getByRole('radio', { name: new RegExp(`^${SERVICE}`) }).check();
  await sheet.getByRole('button', { name: 'Next', exact: true }).click();
  for (let step = 2; step <= 4; step += 1) await skip();

  // The first week with free times is there already; the one after has others.
  const days = sheet.getByRole('group', { name: 'Days' }).getByRole('radio', { disabled: false });
  await expect(days.first()).toBeVisible();
  await sheet.getByRole('button', { name: 'The next seven days' }).click();
  await days.first().check();
  const times = sheet.getByRole('group', { name: /^Free times on / }).getByRole('checkbox');
  const [first, second] = [times.nth(1), times.nth(0)];
  await first.check();
  await second.check();
  await expect(sheet.getByRole('status').filter({ hasText: '2 of 3 picked.' })).toBeVisible();
  await expectNoViolations(page, '[role="dialog"]');
  const wished = sheet.getByRole('list', { name: 'Your times, the best first' }).getByRole('listitem');
  const best = (await wished.nth(1).innerText()).split('\n').at(-1) ?? '';
  await wished
    .nth(1)
    .getByRole('button', { name: /^Wish for / })
    .click();
  await expect(wished.first()).toContainText(best);

  await sheet.getByRole('button', { name: 'Next', exact: true }).click();
  await skip();
  await expect(sheet.getByText(best)).toBeVisible();
  await sheet.getByRole('button', { name: 'Send request' }).click();
  await expect(sheet).toBeHidden();

  const received = artist.log.getByRole('article', { name: `Booking request: ${SERVICE}` });
  await expect(received.getByRole('listitem').filter({ has: artist.page.locator('time') })).toHaveCount(2);
  await expect(received.getByText(best).first()).toBeVisible();
});

test('a free time that is pressed on a profile is picked already', async ({ page }) => {
  await page.goto(`/a/${ARTIST.handle}`);
  const times = page.getByRole('list', { name: `Next free times: ${SERVICE}` }).getByRole('button');
  await expect(times.first()).toBeVisible();
  await expectNoViolations(page);
  const time = (await times.first().innerText()).split('\n').at(-1) ?? '';
  await times.first().click();
  const sheet = requestSheet(page);
  await expect(sheet.getByRole('radio', { name: new RegExp(`^${SERVICE}`) })).toBeChecked();
  await sheet.getByRole('button', { name: 'Next', exact: true }).click();
  for (let step = 2; step <= 4; step += 1) await sheet.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(sheet.getByText('1 of 3 picked.')).toBeVisible();
  await expect(
    sheet.getByRole('group', { name: /^Free times on / }).getByRole('checkbox', { name: time }),
  ).toBeChecked();
});
