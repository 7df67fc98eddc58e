import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/company';
import { procedures } from '@/e2e/harness/procedures';
import { SERVICE } from '@/e2e/harness/request-steps';
import { ARTIST, DEMO_PASSWORD, signIn } from '@/e2e/harness/talk';

const DAY_MS = 86_400_000;

test('an artist takes days off, changes their mind twice, and free times follow', async ({ page }) => {
  await signIn(page, ARTIST.email, DEMO_PASSWORD, '/profile');
  const label = `Fair ${randomInt(1_000_000)}`;
  // After the demo's own plans, within what is offered ahead.
  const first = new Date(Date.now() + (75 + randomInt(15)) * DAY_MS);
  const [firstDay, lastDay] = [first, new Date(first.getTime() + 2 * DAY_MS)].map((day) =>
    day.toISOString().slice(0, 10),
  );
  if (!(firstDay && lastDay)) throw new Error('no days');
  const freeThen = async () => {
    const { id: artistId, services } = await procedures(page).artists.byHandle.query({ handle: ARTIST.handle });
    const serviceId = services.find(({ name }) => name === SERVICE)?.id ?? '';
    const { slots } = await procedures(page).artists.freeSlots.query({ artistId, serviceId, firstDay, days: 3 });
    return slots.length > 0;
  };
  const wasFree = await freeThen();

  const add = page.getByRole('button', { name: 'Add dates' });
  const sheet = page.getByRole('dialog');
  await add.click();
  await sheet.getByLabel('First day').fill(firstDay);
  await sheet.getByLabel('Last day').fill(lastDay);
  await sheet.getByLabel('What people read').fill(label);
  await sheet.getByRole('button', { name: 'Save dates' }).click();
  await expect(sheet).toBeHidden();
  const row = page.getByRole('listitem').filter({ hasText: label });
  await expect(row).toContainText('Day off');
  expect(await freeThen()).toBe(false);

  await add.click();
  await sheet.getByLabel('First day').fill(lastDay);
  await sheet.getByRole('button', { name: 'Save dates' }).click();
  await expect(sheet.getByText(`“${label}” is planned for some of these days already`)).toBeVisible();
  await page.keyboard.press('Escape');

  const remove = row.getByRole('button', { name: `Remove ${label}` });
  await remove.click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
  await page.reload();
  await remove.click();
  await expect(row).toHaveCount(0);
  await expect.poll(freeThen).toBe(wasFree);
});
