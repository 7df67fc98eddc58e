import { apiOf } from '@/e2e/harness/api';
import { expect, type Phone, test } from '@/e2e/harness/phone';
import { ARTIST, openConversation, signUp } from '@/e2e/harness/talk';
import type { PushService } from '@/tests/harness/push-service';

const REACHES_WITHIN_MS = 5_000;

/** A new customer with an open conversation, whose device rings from now on. */
async function turnOn({ page }: Phone): Promise<{ readonly email: string; readonly conversationId: string }> {
  await signUp(page, 'Petra Halloran');
  await openConversation(page);
  const conversationId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto('/settings');
  const email = await page.getByRole('textbox', { name: 'E-mail' }).inputValue();
  await page.getByRole('button', { name: 'Turn on here' }).click();
  await expect(page.getByText('This device rings when somebody writes to you.')).toBeVisible();
  await expect(page.getByRole('list').filter({ hasText: 'Chrome' }).getByText('This device').first()).toBeVisible();
  return { email, conversationId };
}

/** Waits for the push that says `words`, as its browser reads it. */
async function received(services: PushService, words: string): Promise<string> {
  const find = () => services.received.find(({ text }) => text?.includes(words));
  await expect.poll(() => find() !== undefined, { timeout: REACHES_WITHIN_MS }).toBe(true);
  expect(services.refused).toEqual([]);
  return find()?.text ?? '';
}

test('a message rings a closed app, and a tap opens exactly that place in the window that is there', async ({
  phone,
  services,
  server,
}) => {
  const { conversationId } = await turnOn(phone);
  const artist = await apiOf(server.url, ARTIST.email, 'parlour-demo');
  await phone.page.goto('/bookings');

  const seq = await artist.write(conversationId, 'Would Friday at ten work for you?');
  const text = await received(services, 'Would Friday at ten');
  expect(services.received.at(-1)).toMatchObject({ urgency: 'high', vapid: { sub: 'mailto:stories@example.com' } });
  await phone.deliver(text);
  const tag = `conversation-${conversationId}`;
  await expect.poll(phone.notes).toEqual([{ title: ARTIST.name, body: 'Would Friday at ten work for you?', tag }]);

  const windows = phone.context.pages().length;
  await phone.tap(tag);
  await phone.page.waitForURL(`**/conversations/${conversationId}?at=${seq}`);
  await expect(phone.page.getByRole('log').getByText('Would Friday at ten work for you?')).toBeVisible();
  expect(phone.context.pages()).toHaveLength(windows);
  await expect.poll(phone.notes).toEqual([]);
});

test('what is read elsewhere rings no more, and its notification goes', async ({ phone, services, server }) => {
  const { email, conversationId } = await turnOn(phone);
  const artist = await apiOf(server.url, ARTIST.email, 'parlour-demo');
  const elsewhere = await apiOf(server.url, email, 'a few words in a row');
  await phone.page.goto('/bookings');
  await expect(phone.page.locator('html')).toBeVisible();

  const seq = await artist.write(conversationId, 'The sketch is ready.');
  await phone.deliver(await received(services, 'The sketch is ready.'));
  await expect.poll(async () => (await phone.notes()).length).toBe(1);
  await expect(phone.page).toHaveTitle(/^\(1\) /);

  await elsewhere.markRead(conversationId, seq);
  await expect.poll(phone.notes).toEqual([]);
  await expect(phone.page).not.toHaveTitle(/^\(/);
});

test('a newer message takes the place of the one before it, and says how many wait', async ({
  phone,
  services,
  server,
}) => {
  const { conversationId } = await turnOn(phone);
  const artist = await apiOf(server.url, ARTIST.email, 'parlour-demo');
  await phone.page.goto('/bookings');
  await artist.write(conversationId, 'First thought');
  await phone.deliver(await received(services, 'First thought'));
  await artist.write(conversationId, 'Second thought');
  await phone.deliver(await received(services, 'Second thought'));
  await expect
    .poll(phone.notes)
    .toEqual([{ title: `${ARTIST.name} (2)`, body: 'Second thought', tag: `conversation-${conversationId}` }]);
});

test('a device that its service has given up leaves the list, and can be turned on again', async ({
  phone,
  services,
  server,
}) => {
  const { conversationId } = await turnOn(phone);
  const artist = await apiOf(server.url, ARTIST.email, 'parlour-demo');
  const { page, subscription } = phone;
  services.answer(subscription.endpoint, { status: 410 });
  await page.goto('/bookings');
  await artist.write(conversationId, 'Are you there?');
  await received(services, 'Are you there?');
  services.answer(subscription.endpoint, null);

  await page.goto('/settings');
  await expect(page.getByText('Notifications have stopped on this device.')).toBeVisible();
  await expect(page.getByText('No device rings yet.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Turn on here' }).click();
  await expect(page.getByText('This device rings when somebody writes to you.')).toBeVisible();
  await artist.write(conversationId, 'And now?');
  await received(services, 'And now?');
});

test('whoever signs out leaves no notification behind', async ({ phone, services, server }) => {
  const { conversationId } = await turnOn(phone);
  const artist = await apiOf(server.url, ARTIST.email, 'parlour-demo');
  const { page } = phone;
  await artist.write(conversationId, 'Before you go');
  await phone.deliver(await received(services, 'Before you go'));
  await expect.poll(async () => (await phone.notes()).length).toBe(1);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(phone.notes).toEqual([]);
});
