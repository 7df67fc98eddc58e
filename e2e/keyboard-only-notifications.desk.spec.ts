import { press, walkTo } from '@/e2e/harness/keys';
import { expect, test } from '@/e2e/harness/phone';
import { signUp } from '@/e2e/harness/talk';

test('notifications are turned on, tried and turned off without a mouse', async ({ phone, services }) => {
  const { page } = phone;
  await signUp(page, 'Petra Halloran', '/settings');
  const on = page.getByRole('button', { name: 'Turn on here' });
  await expect(on).toBeVisible();
  await press(on, { by: 'Space' });
  await expect(page.getByText('This device rings when somebody writes to you.')).toBeVisible();
  const off = page.getByRole('button', { name: 'Turn off here' });
  await walkTo(off, { most: 0 });

  await press(page.getByRole('button', { name: 'Send a test' }), { most: 1 });
  await expect.poll(() => services.received.length).toBe(1);
  await press(off, { key: 'Shift+Tab', most: 1 });
  await expect(page.getByText('No device rings yet.')).toBeVisible();
  await walkTo(on, { most: 0 });
});
