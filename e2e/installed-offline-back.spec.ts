import { expect, test, workerOf } from '@/e2e/harness/phone';
import { openConversation, signUp } from '@/e2e/harness/talk';

test('the app can be installed', async ({ phone: { page, context } }) => {
  await page.goto('/');
  await workerOf(context, page);
  const cdp = await context.newCDPSession(page);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { data } = await cdp.send('Page.getAppManifest');
  expect(JSON.parse(data ?? '{}')).toMatchObject({
    id: '/',
    start_url: '/conversations',
    scope: '/',
    display: 'standalone',
    shortcuts: [{ url: '/conversations' }, { url: '/bookings' }],
  });
});

test('offline, a page that is not kept says so at its own address, and comes back by itself', async ({
  phone: { page, context },
}) => {
  await signUp(page, 'Noor Haddad');
  await workerOf(context, page);
  await page.reload();
  await context.setOffline(true);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/You are offline|Parlour cannot be reached/);
  expect(new URL(page.url()).pathname).toBe('/settings');

  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('with the server away it says that, and comes back when the server does', async ({
  phone: { page, context },
  server,
}) => {
  await page.goto('/artists');
  await workerOf(context, page);
  await page.reload();
  await server.kill();
  try {
    await page.goto('/artists');
    await expect(page.getByRole('heading', { level: 1, name: 'Parlour cannot be reached' })).toBeVisible();
  } finally {
    await server.start();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Chiara Moretti' }).first()).toBeVisible();
});

test('offline is said in the language that was chosen last', async ({ phone: { page, context } }) => {
  await page.goto('/artists');
  await workerOf(context, page);
  await page.reload();
  await page.getByLabel('Language').selectOption('Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const keptPage = () =>
    page.evaluate(async () => (await caches.match('/offline', { ignoreVary: true }))?.text() ?? 'nothing');
  await expect.poll(keptPage).toContain('<html lang="de"');
  await context.setOffline(true);
  await page.goto('/artists');
  await expect(page.getByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible();
});

test('the worker never keeps an answer of the server', async ({ phone: { page, context } }) => {
  await signUp(page, 'Ines Duarte');
  await openConversation(page);
  await workerOf(context, page);
  await page.reload();
  await expect(page.locator('[data-stream="online"]')).toHaveCount(1);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  const ours = /^\/(?:offline(?:\/app)?|_next\/static\/.*)$/;
  expect(kept.filter((path) => !ours.test(path))).toEqual([]);
  expect(kept).toContain('/offline');
});
