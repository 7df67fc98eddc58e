import { randomUUID } from 'node:crypto';
import { expect, type Locator } from '@playwright/test';
import { procedures } from '@/e2e/harness/procedures';
import { type Person, test } from '@/e2e/harness/talk';

const conversationIdOf = (person: Person): string => new URL(person.page.url()).pathname.split('/')[2] ?? '';

/** Writes many messages as the person would, without waiting for the screen. */
async function writeMany(person: Person, count: number): Promise<void> {
  const { messages } = procedures(person.page);
  const conversationId = conversationIdOf(person);
  for (let number = 1; number <= count; number += 1) {
    const text = `Line ${number}${number % 7 === 0 ? `\n${'more words '.repeat(20)}` : ''}`;
    await messages.send.mutate({ conversationId, clientId: randomUUID(), text });
  }
}

const topOf = (locator: Locator) => locator.evaluate((element) => Math.round(element.getBoundingClientRect().top));

test('a long conversation keeps its place: scrolling up, new messages, and back down', async ({ customer, artist }) => {
  test.setTimeout(120_000);
  await writeMany(customer, 419);
  await expect(customer.bubbles('Line 419').locator('[data-tick="read"]')).toBeVisible();

  const beginning = artist.log.getByText(/This is the beginning of your conversation/);
  let most = 0;
  await expect
    .poll(
      async () => {
        await artist.log.evaluate((log) => log.scrollBy(0, -900));
        most = Math.max(most, await artist.log.locator('[data-entry]').count());
        return beginning.isVisible();
      },
      { timeout: 60_000, intervals: [60] },
    )
    .toBe(true);
  expect(most).toBeLessThanOrEqual(300);
  const ids = await artist.messageIds();
  expect(new Set(ids).size).toBe(ids.length);

  await artist.log.evaluate((log) => log.scrollBy(0, 1_200));
  const marker = artist.bubbles('Line 20');
  const before = await topOf(marker);
  await customer.write('New while you read above');
  await expect(artist.page.getByRole('button', { name: '1 new message' })).toBeVisible();
  expect(await topOf(marker)).toBe(before);

  await artist.page.getByRole('button', { name: '1 new message' }).click();
  await expect(artist.bubbles('New while you read above')).toBeInViewport();
  await expect(customer.bubbles('New while you read above').locator('[data-tick="read"]')).toBeVisible();
});

test('unread messages stand below a divider that stays', async ({ customer, artist }) => {
  await artist.page.goto('/bookings');
  await customer.write('First news');
  await customer.write('Second news');
  await artist.page.goto(`/conversations/${conversationIdOf(customer)}`);
  const divider = artist.log.getByText('New messages', { exact: true });
  await expect(divider).toBeVisible();
  await expect(customer.bubbles('Second news').locator('[data-tick="read"]')).toBeVisible();
  await expect(divider).toBeVisible();
});

test('a quote leads to the message that it answers', async ({ customer, artist }) => {
  await writeMany(customer, 120);
  await customer.write('What about this one?');
  const question = artist.bubbles('What about this one?');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Reply', exact: true }).dispatchEvent('click');
  await artist.write('That one is lovely');
  await writeMany(customer, 60);
  const quote = customer.bubbles('That one is lovely').getByRole('button', { name: /What about this one/ });
  await expect(quote).toBeAttached();
  await quote.click();
  await expect(customer.bubbles('What about this one?').first()).toBeInViewport();
});
