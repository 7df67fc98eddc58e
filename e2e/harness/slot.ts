import { randomInt } from 'node:crypto';
import type { Locator } from '@playwright/test';

/** A day and a time as people type them. */
export type Slot = { readonly day: string; readonly time: string };

const DAY_MS = 86_400_000;
const two = (number: number) => String(number).padStart(2, '0');

/** Times that nobody else has: one day of the next year and a half, apart from one another, and never where clocks change. */
export function freeSlots(count: number): readonly Slot[] {
  const first = 40 + randomInt(480);
  return Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.now() + (first + index) * DAY_MS).toISOString().slice(0, 10),
    time: `${two(8 + randomInt(11))}:${two(5 * randomInt(12))}`,
  }));
}

/** Fills the row of a sheet that is called `name` with a day and a time. */
export async function fillSlot(sheet: Locator, name: string, { day, time }: Slot): Promise<void> {
  const row = sheet.getByRole('group', { name, exact: true });
  await row.getByLabel('Day').fill(day);
  await row.getByLabel('Time', { exact: true }).fill(time);
}
