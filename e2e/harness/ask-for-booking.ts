import { expect, type Page } from '@playwright/test';
import { typeTimes } from '@/e2e/harness/request-steps';

type Wish = {
  /** The first one offered when left out. */
  readonly service?: string;
  /** `YYYY-MM-DD` and `HH:mm`, by the customer's own clocks. */
  readonly day: string;
  readonly time: string;
  readonly idea?: string;
};

/** Goes through the steps of a request in an open conversation, and sends it. */
export async function askForBooking(page: Page, { day, time, idea = '', service = '' }: Wish): Promise<void> {
  await page.getByRole('button', { name: 'Request booking' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Request booking' });
  const next = (name: 'Next' | 'Skip') => sheet.getByRole('button', { name, exact: true }).click();
  await sheet.getByRole('radio', { name: service }).first().check();
  await next('Next');
  if (idea) await sheet.getByLabel('Your idea').fill(idea);
  await next(idea ? 'Next' : 'Skip');
  await next('Skip');
  await next('Skip');
  await typeTimes(sheet);
  await sheet.getByLabel('Day', { exact: true }).fill(day);
  await sheet.getByLabel('Time', { exact: true }).fill(time);
  await next('Next');
  await next('Skip');
  await sheet.getByRole('button', { name: 'Send request' }).click();
  await expect(sheet).toBeHidden();
}

/** Some day of the next year: far apart enough that stories do not meet in the demo artist's calendar. */
export const someDayAhead = (): string => {
  const day = new Date(Date.now() + (20 + Math.floor(Math.random() * 300)) * 86_400_000);
  return day.toISOString().slice(0, 10);
};
