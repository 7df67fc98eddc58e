import { expect } from '@playwright/test';
import { test } from '@/e2e/harness/talk';

test('two clicks and an Enter send one message', async ({ customer, artist }) => {
  await customer.box.fill('Only once, please');
  await customer.page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('form button[type="submit"]');
    const form = button?.form;
    button?.click();
    button?.click();
    form?.requestSubmit();
  });
  await expect(artist.bubbles('Only once, please')).toHaveCount(1);
  await customer.write('And this after it');
  await expect(artist.bubbles('And this after it')).toHaveCount(1);
  await expect(artist.bubbles('Only once, please')).toHaveCount(1);
  await expect(customer.bubbles('Only once, please')).toHaveCount(1);
});

test('a message whose answer was lost is sent again as the same message', async ({ customer, artist }) => {
  let lost = 0;
  await customer.page.route('**/api/trpc/messages.send*', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch(); // the server takes it, its answer gets lost on the way
    await route.abort('connectionreset');
  });
  await customer.write('Did you get this?');
  await expect(artist.bubbles('Did you get this?')).toHaveCount(1);
  await customer.write('And the next?');
  await expect(artist.bubbles('And the next?')).toHaveCount(1);
  await expect(customer.bubbles('Did you get this?')).toHaveCount(1);
  await expect(artist.bubbles('Did you get this?')).toHaveCount(1);
  const ids = await customer.messageIds();
  expect(new Set(ids).size).toBe(ids.length);
});

test('a refused message says why and can be sent again', async ({ customer, artist }) => {
  const refusal = { code: 'input.invalid', message: 'No.', requestId: 'r' };
  const body = JSON.stringify({
    error: { message: 'No.', code: -32600, data: { code: 'BAD_REQUEST', httpStatus: 400, refusal } },
  });
  await customer.page.route('**/api/trpc/messages.send*', (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body }),
  );
  await customer.write('Hold this for me');
  const bubble = customer.bubbles('Hold this for me');
  await expect(bubble.getByRole('alert')).toBeVisible();
  await customer.page.unroute('**/api/trpc/messages.send*');
  await bubble.getByRole('button', { name: 'Try again' }).click();
  await expect(artist.bubbles('Hold this for me')).toHaveCount(1);
  await expect(bubble.getByRole('alert')).toHaveCount(0);
  await expect(bubble).toHaveCount(1);
});

test('what could not be sent outlives a reload', async ({ customer, artist }) => {
  await customer.page.route('**/api/trpc/messages.send*', (route) => route.abort('connectionrefused'));
  await customer.write('Written on the train');
  await expect(customer.bubbles('Written on the train').locator('[data-tick="pending"]')).toBeVisible();
  await customer.page.unroute('**/api/trpc/messages.send*');
  await customer.page.reload();
  await expect(artist.bubbles('Written on the train')).toHaveCount(1);
  await expect(customer.bubbles('Written on the train')).toHaveCount(1);
});
