import { expect, type Locator, type Page } from '@playwright/test';
import { expectNoViolations } from '@/e2e/harness/axe';
import { agreedIn } from '@/e2e/harness/offers';
import { procedures } from '@/e2e/harness/procedures';
import { requestMade } from '@/e2e/harness/request-made';
import { SERVICE } from '@/e2e/harness/request-steps';
import { freeSlots, type Slot } from '@/e2e/harness/slot';
import { ARTIST, online, type Person, test } from '@/e2e/harness/talk';

const DAY_MS = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const mondayBefore = (day: string) => dayAfter(day, -((new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7));

/** The Sundays ahead on which Europe's clocks change: the last ones of March and October. */
function clockChange(number: number): string {
  const year = new Date().getFullYear();
  const sundays = [year, year + 1, year + 2].flatMap((one) =>
    [2, 9].map((month) => {
      const last = new Date(Date.UTC(one, month, 31, 12));
      return dayAfter(last.toISOString().slice(0, 10), -last.getUTCDay());
    }),
  );
  const ahead = sundays.filter((day) => Date.parse(day) > Date.now() + 3 * DAY_MS);
  return ahead[number] ?? '';
}

const newId = () => crypto.randomUUID();

/** A booking that both agreed to, made without the screens. */
async function booked(customer: Person, artist: Person, slot: Slot) {
  const booking = await requestMade(customer.page, [slot]);
  const act = { bookingId: booking.id, transition: 'confirm', clientId: newId() } as const;
  return procedures(artist.page).bookings.transition.mutate(act);
}

async function openCalendar(page: Page, day: string): Promise<void> {
  await page.goto(`/calendar?day=${day}`);
  await online(page);
}

const blockOf = (page: Page, name: string, kind = 'Confirmed'): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name} .* ${SERVICE} .*, ${kind}$`) });

/** Drags from the middle of a block so many pixels; as a finger does, where there is no mouse. */
async function drag(page: Page, block: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + 14];
  const isPhone = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
  if (!isPhone) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 5 });
    await page.mouse.move(x + by.x, y + by.y, { steps: 5 });
    await expect(page.locator('[data-ghost]')).toBeVisible();
    await page.mouse.up();
    return;
  }
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly [number, number] | null) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  await touch('touchStart', [x, y]);
  await expect(page.locator('[data-ghost]')).toBeVisible();
  for (let part = 1; part <= 5; part += 1) await touch('touchMove', [x + (by.x * part) / 5, y + (by.y * part) / 5]);
  await touch('touchEnd', null);
}

const pixelsPerHour = (page: Page) =>
  page
    .locator('[data-calendar]')
    .evaluate((one) => 60 * Number.parseFloat(getComputedStyle(one).getPropertyValue('--minute')));

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Ask for another time' });

async function propose(page: Page, customer: Person): Promise<void> {
  await sheetOf(page)
    .getByRole('button', { name: `Ask ${customer.name}` })
    .click();
  await expect(sheetOf(page)).toBeHidden();
}

async function accept({ log }: Person): Promise<Locator> {
  const card = log.getByRole('article', { name: `${ARTIST.name} asks for another time: ${SERVICE}` }).last();
  await card.getByRole('button', { name: 'Accept' }).click();
  await expect(card.getByText('Accepted', { exact: true })).toBeVisible();
  return card;
}

test('an appointment is dragged to another time, and both see it there', async ({ customer, artist }) => {
  const [slot] = freeSlots(1);
  if (!slot) throw new Error('no time');
  const at = { day: slot.day, time: '10:00' };
  await booked(customer, artist, at);
  const { page } = artist;
  await openCalendar(page, at.day);
  const block = blockOf(page, customer.name);
  await expect(block).toBeVisible();
  await expectNoViolations(page);

  await drag(page, block, { x: 0, y: 1.5 * (await pixelsPerHour(page)) });
  await expect(sheetOf(page).getByLabel('Time', { exact: true })).toHaveValue('11:30');
  await expect(sheetOf(page).getByLabel('Day')).toHaveValue(at.day);
  await propose(page, customer);
  await expect(blockOf(page, customer.name, 'Other time that is proposed')).toBeVisible();

  await accept(customer);
  await expect(block).toHaveAccessibleName(/ 11:30–/);
  await expect(agreedIn(customer.log).last().locator('time').first()).toContainText('11:30');

  await block.click();
  await page.getByRole('dialog', { name: customer.name }).getByRole('link', { name: 'Open conversation' }).click();
  await expect(agreedIn(artist.log).last()).toBeInViewport();
});

// The demo's artist works in steps of half an hour.
test('an appointment is moved and made longer by keys alone, and both see it', async ({ customer, artist }) => {
  const [slot] = freeSlots(1);
  if (!slot) throw new Error('no time');
  // Not on the last day of the week that is shown.
  const at = { day: mondayBefore(slot.day), time: '10:00' };
  await booked(customer, artist, at);
  const { page } = artist;
  await openCalendar(page, at.day);
  const block = blockOf(page, customer.name);
  await block.focus();
  for (const key of ['m', 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  const said = page.getByRole('status').filter({ hasText: '10:30–12:30' });
  await expect(said).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-ghost]')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Put back.' })).toHaveCount(1);

  for (const key of ['m', 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(sheetOf(page).getByLabel('Day')).toHaveValue(dayAfter(at.day, 1));
  await expect(sheetOf(page).getByLabel('Time', { exact: true })).toHaveValue('10:30');
  await expect(sheetOf(page).getByLabel('Length in minutes')).toHaveValue('120');
  await expectNoViolations(page, '[role="dialog"]');
  await propose(page, customer);

  const card = await accept(customer);
  await expect(card.getByText('Lasts 2 h instead of 1 h 30 min')).toBeVisible();
  await expect(agreedIn(customer.log).last().locator('time').first()).toContainText('10:30–12:30');
  await expect(block).toHaveAccessibleName(/ 10:30–12:30 /);
});

test('moving it across the clock change keeps its time of the clock', async ({ customer, artist }, { project }) => {
  const sunday = clockChange(project.name === 'desk' ? 0 : 1);
  const at = { day: dayAfter(sunday, -1), time: '10:00' };
  const before = await booked(customer, artist, at);
  const { page } = artist;
  await openCalendar(page, at.day);
  const block = blockOf(page, customer.name);
  await block.focus();
  for (const key of ['m', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(sheetOf(page).getByLabel('Day')).toHaveValue(sunday);
  await expect(sheetOf(page).getByLabel('Time', { exact: true })).toHaveValue('10:00');
  await propose(page, customer);
  await accept(customer);
  await expect(block).toHaveAccessibleName(/ 10:00–11:30 .* Sun /);
  const moved = (await procedures(page).bookings.list.query({ limit: 100 })).items.find(({ id }) => id === before.id);
  expect(moved?.wallStart).toBe(`${sunday}T10:00`);
  const hours = (Date.parse(moved?.startsAt ?? '') - Date.parse(before.startsAt)) / 3_600_000;
  expect(hours).toBe(sunday.slice(5, 7) === '03' ? 23 : 25);
});

test('what is dropped on another appointment goes back, and so does what Escape lets go', async ({
  customer,
  artist,
}) => {
  const [slot] = freeSlots(1);
  if (!slot) throw new Error('no time');
  await booked(customer, artist, { day: slot.day, time: '09:00' });
  await booked(customer, artist, { day: slot.day, time: '13:00' });
  const { page } = artist;
  await openCalendar(page, slot.day);
  const [first, second] = [blockOf(page, customer.name).first(), blockOf(page, customer.name).last()];
  const hour = await pixelsPerHour(page);
  await first.scrollIntoViewIfNeeded();
  await drag(page, first, { x: 0, y: 3 * hour });
  await expect(page.getByText(`Overlaps ${SERVICE}`).first()).toBeAttached();
  await expect(page.locator('[data-ghost]')).toBeHidden();
  await expect(sheetOf(page)).toBeHidden();
  await expect(first).toHaveAccessibleName(/ 09:00–10:30 /);
  await expect(second).toHaveAccessibleName(/ 13:00–14:30 /);
});

test('times for a request are picked in the calendar', async ({ customer, artist }) => {
  const [slot] = freeSlots(1);
  if (!slot) throw new Error('no time');
  await requestMade(customer.page, [{ day: slot.day, time: '10:00' }]);
  const { page } = artist;
  await openCalendar(page, slot.day);
  await blockOf(page, customer.name, 'Time that is wished for').click();
  await page.getByRole('dialog', { name: customer.name }).getByRole('button', { name: 'Pick in calendar' }).click();
  const bar = page.getByRole('region', { name: 'Pick times' });
  await expect(bar).toContainText('Press the free times');
  const column = page.locator(`[data-day="${slot.day}"]`);
  const hour = await pixelsPerHour(page);
  for (const at of [13, 16]) {
    const position = { x: 20, y: at * hour + 4 };
    await column.click({ position });
  }
  await expect(bar).toContainText('2 of 4 picked.');
  await expectNoViolations(page);
  await bar.getByRole('button', { name: 'Propose these' }).click();
  const sheet = page.getByRole('dialog', { name: 'Offer other times' });
  await expect(sheet.getByRole('group', { name: 'Time 1' }).getByLabel('Time', { exact: true })).toHaveValue('13:00');
  await expect(sheet.getByRole('group', { name: 'Time 2' }).getByLabel('Time', { exact: true })).toHaveValue('16:00');
  await sheet.getByRole('button', { name: 'Send offer' }).click();
  await expect(sheet).toBeHidden();
  await expect(blockOf(page, customer.name, 'Time that is offered')).toHaveCount(2);
  const seen = customer.log.getByRole('article', { name: `${ARTIST.name} offers times: ${SERVICE}` });
  await expect(seen.getByRole('radio')).toHaveCount(2);
});
