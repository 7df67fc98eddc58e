import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, workerOf } from '@/e2e/harness/phone';
import { openConversation, signUp } from '@/e2e/harness/talk';
import { thisServer } from '@/e2e/harness/this-server';

const ID = /[0-9a-f]{64}/;
/** The worker as our server sends it, which no other story's server does. */
const workerFile = () => path.join(thisServer().site, 'public/sw.js');

/** Puts a later build in the place of this one, as far as a browser can tell, and has the page look. */
async function release(page: Page, version: string): Promise<void> {
  fs.writeFileSync(workerFile(), fs.readFileSync(workerFile(), 'utf8').replace(ID, version.repeat(64)));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration('/'))?.update()));
}

let built = '';
test.beforeEach(() => {
  built = fs.readFileSync(workerFile(), 'utf8');
});
test.afterEach(() => fs.writeFileSync(workerFile(), built));
test.slow();

/** Changes with every load. */
const loadedAt = (page: Page) => page.evaluate(() => performance.timeOrigin);

test('a new version waits until it is wanted, never reloads under hands, and then reloads once', async ({
  phone: { page, context },
}) => {
  await signUp(page, 'Olga Brandt');
  await openConversation(page);
  await workerOf(context, page);
  await page.reload();
  const began = await loadedAt(page);
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill('half a thought');

  await release(page, 'b');
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration('/'))?.waiting?.state === 'installed',
  );
  await expect(box).toHaveValue('half a thought');
  expect(await loadedAt(page)).toBe(began);
  await expect(page.getByText('A new version is ready.')).toHaveCount(0);

  await box.fill('');
  await box.blur();
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  await box.fill('another thought');
  expect(await loadedAt(page)).toBe(began);

  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).click();
  await loaded;
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('another thought');
  await expect(page.getByText('A new version is ready.')).toHaveCount(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/'))?.waiting ?? null),
  ).toBeNull();
});

test('a page of the version before still finds its files after another tab took the new one', async ({
  phone: { page, context },
}) => {
  await signUp(page, 'Liv Sande');
  await openConversation(page);
  await workerOf(context, page);
  await page.reload();
  const other = await context.newPage();
  await other.goto('/settings');
  const began = await loadedAt(page);
  const file = await page.evaluate(async () => {
    const own = performance.getEntriesByType('resource').map(({ name }) => name);
    const script = own.find((name) => name.includes('/_next/static/chunks/') && name.endsWith('.js')) ?? '';
    await fetch(script); // kept by the worker of this version
    return script;
  });

  await release(other, 'c');
  await expect(other.getByText('A new version is ready.')).toBeVisible();
  const loaded = other.waitForEvent('load');
  await other.getByRole('button', { name: 'Reload' }).click();
  await loaded;

  // The new build has thrown the file away.
  const onDisk = path.join(thisServer().site, '.next', new URL(file).pathname.replace('/_next/', ''));
  fs.renameSync(onDisk, `${onDisk}.gone`);
  try {
    const status = (address: string) => page.evaluate((asked) => fetch(asked).then((answer) => answer.status), address);
    expect(await status(file)).toBe(200);
    expect(await status(`${file}?past-the-cache`)).not.toBe(200);
  } finally {
    fs.renameSync(`${onDisk}.gone`, onDisk);
  }
  expect(await loadedAt(page)).toBe(began);
});
