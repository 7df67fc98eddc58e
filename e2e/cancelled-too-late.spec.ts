import { randomInt, randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { wallOf } from '@/contract/time/wall-time';
import { expectNoViolations } from '@/e2e/harness/axe';
import { agreedIn } from '@/e2e/harness/offers';
import { procedures } from '@/e2e/harness/procedures';
import { CLOCKS, requestMade } from '@/e2e/harness/request-made';
import type { Slot } from '@/e2e/harness/slot';
import { ARTIST, test } from '@/e2e/harness/talk';

const HOUR_MS = 3_600_000;
const DIALOG = '[role="dialog"]';
const FEE = 'Fee: €70 (50% of €140) for cancelling less than 48 hours before';

/** In the night after next, where the demo has nothing: less than 48 hours ahead, and more than 24. */
function inTheNight(): Slot {
  const hours = Array.from({ length: 22 }, (_, index) => Date.now() + (25 + index) * HOUR_MS);
  const walls = hours.map((instant) => wallOf(new Date(instant), CLOCKS));
  const [day, time] = (walls.find((wall) => /T0[1-5]/.test(wall)) ?? '').split('T');
  if (!(day && time)) throw new Error('no night');
  return { day, time: `${time.slice(0, 3)}${String(5 * randomInt(12)).padStart(2, '0')}` };
}

test('cancelled too late: the fee is said first, stands on both sides, and can be waived', async ({
  customer,
  artist,
}) => {
  const { id: bookingId } = await requestMade(customer.page, [inTheNight()]);
  await procedures(artist.page).bookings.transition.mutate({
    bookingId,
    transition: 'confirm',
    clientId: randomUUID(),
  });

  const cancel = agreedIn(customer.log).getByRole('button', { name: 'Cancel booking' });
  await cancel.click();
  const sheet = customer.page.getByRole('dialog', { name: 'Cancel this booking?' });
  await expect(sheet.getByText(FEE)).toBeVisible();
  await expect(sheet.getByText(`${ARTIST.name} will ask you for it.`)).toBeVisible();
  await expectNoViolations(customer.page, DIALOG);
  // Said first, done only when it is pressed.
  await sheet.getByRole('button', { name: 'Go back' }).click();
  await expect(agreedIn(customer.log).getByText('Confirmed', { exact: true })).toBeVisible();
  await cancel.click();
  await sheet.getByLabel('Reason').fill('I have a fever.');
  await sheet.getByRole('button', { name: 'Cancel booking' }).click();
  await expect(sheet).toBeHidden();

  await expect(customer.log.getByText(FEE)).toBeVisible();
  await expect(customer.log.getByText(`${ARTIST.name} will ask you for it.`)).toBeVisible();
  await expect(artist.log.getByText(FEE)).toBeVisible();
  await expect(artist.log.getByText(`Ask ${customer.name} for it: nothing is collected here.`)).toBeVisible();
  await expectNoViolations(artist.page);

  await artist.log.getByRole('button', { name: 'Waive the fee' }).click();
  const waiving = artist.page.getByRole('dialog', { name: 'Waive this fee?' });
  await expect(waiving.getByText(FEE)).toBeVisible();
  await expectNoViolations(artist.page, DIALOG);
  await waiving.getByLabel('A few words').fill('Get well soon.');
  await waiving.getByRole('button', { name: 'Waive the fee' }).click();
  await expect(waiving).toBeHidden();
  for (const { log } of [customer, artist]) {
    await expect(log.getByText('Waived: it is not owed any more.')).toBeVisible();
    await expect(log.getByText('“Get well soon.”')).toBeVisible();
  }
  await expect(artist.log.getByRole('button', { name: 'Waive the fee' })).toHaveCount(0);
  await customer.page.reload();
  await expect(customer.log.getByText(FEE).first()).toBeVisible();
});
