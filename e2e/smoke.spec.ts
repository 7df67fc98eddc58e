import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/story';

test('the first page opens and the server says that it is well', async ({ page, request }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const health = await request.get('/api/health');
  expect(health.status()).toBe(200);
});

test('the server comes back after it was killed', async ({ page, server }) => {
  await server.kill();
  await expect(page.goto('/')).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await server.start();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
