import { expect, type Locator, type Page } from '@playwright/test';
import { faultOfFocus, nameOfFocus } from '@/e2e/harness/focus';
import type { Slot } from '@/e2e/harness/slot';

type Walk = { readonly key?: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp'; readonly most?: number };

const MOST_PRESSES = 40;

/** Sees that a person sees where they are: there is a ring, whole, in sight and under nothing. */
export async function expectFocusSeen(page: Page, control: Locator | string = 'the page'): Promise<void> {
  await expect.poll(() => page.evaluate(faultOfFocus), { message: `the focus on ${control}` }).toBe('');
}

/** Presses `key`, at most so often, until the focus is on `control`; there already, it stays. The focus has to be seen there. */
export async function walkTo(control: Locator, { key = 'Tab', most = MOST_PRESSES }: Walk = {}): Promise<void> {
  const page = control.page();
  const passed: string[] = [];
  for (let presses = 0; presses <= most; presses += 1) {
    if (presses > 0) await page.keyboard.press(key);
    if ((await control.and(page.locator(':focus')).count()) > 0) return expectFocusSeen(page, control);
    passed.push(await page.evaluate(nameOfFocus));
  }
  throw new Error(`${most} presses of ${key} did not lead to ${control}, but past\n  ${passed.join('\n  ')}`);
}

/** Walks to `control` and presses it. */
export async function press(control: Locator, walk: Walk & { readonly by?: 'Enter' | 'Space' } = {}): Promise<void> {
  await walkTo(control, walk);
  await control.page().keyboard.press(walk.by ?? 'Enter');
}

/** Walks to a field and writes into it. */
export async function write(field: Locator, text: string, walk: Walk = {}): Promise<void> {
  await walkTo(field, walk);
  await field.page().keyboard.type(text);
}

/** Walks into a group of choices and to one of them, and takes it. */
export async function choose(group: Locator, name: string | RegExp): Promise<void> {
  await walkTo(group.getByRole('radio'));
  const wanted = group.getByRole('radio', { name });
  await walkTo(wanted, { key: 'ArrowDown' });
  await group.page().keyboard.press('Space');
  await expect(wanted).toBeChecked();
}

/** Waits until what was opened has the focus: the next key is for it. */
export async function opened(sheet: Locator): Promise<void> {
  await expect(sheet).toBeVisible();
  await expect.poll(() => sheet.evaluate((one) => one.contains(document.activeElement))).toBe(true);
}

/** Writes a day and a time, digit by digit, into the row called `name`. */
export async function writeSlot(sheet: Locator, name: string, { day, time }: Slot): Promise<void> {
  const row = sheet.getByRole('group', { name, exact: true });
  const [year, month, date] = day.split('-');
  const [hour = '', minute = ''] = time.split(':');
  const hourOfTwelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  await writeParts(row.getByLabel('Day'), day, [
    `${month}${date}${year}`,
    `${date}${month}${year}`,
    `${year}${month}${date}`,
  ]);
  await writeParts(row.getByLabel('Time', { exact: true }), time, [
    `${hour}${minute}`,
    `${hourOfTwelve}${minute}${Number(hour) < 12 ? 'a' : 'p'}`,
  ]);
}

/** In which order a field has its parts is up to the language of the browser, which a page cannot ask for. */
async function writeParts(field: Locator, value: string, ways: readonly string[]): Promise<void> {
  const { keyboard } = field.page();
  await walkTo(field, { most: 6 });
  for (const way of ways) {
    await keyboard.type(way);
    if ((await field.inputValue()) === value) return;
    for (let part = 0; part < 3; part += 1) await keyboard.press('ArrowLeft');
  }
  throw new Error(`${field} does not take ${value}, but has ${await field.inputValue()}`);
}
