import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { procedures } from '@/e2e/harness/procedures';
import { freeSlots } from '@/e2e/harness/slot';
import { ARTIST, type Person, test } from '@/e2e/harness/talk';

const rowIn = ({ page }: Person, conversationId: string) => page.locator(`[data-conversation-id="${conversationId}"]`);

test('two people read the same news as it comes, each in their own language', async ({ customer, artist }) => {
  await procedures(customer.page).me.setLocale.mutate({ locale: 'de' });
  await Promise.all([customer, artist].map(({ page }) => page.goto('/conversations')));
  await expect(customer.page.locator('html')).toHaveAttribute('lang', 'de');
  await Promise.all(
    [customer, artist].map(({ page }) => expect(page.locator('[data-stream="online"]')).toHaveCount(1)),
  );

  const { id: artistId, services } = await procedures(customer.page).artists.byHandle.query({ handle: ARTIST.handle });
  const [service] = services;
  if (!service) throw new Error('the artist offers nothing');
  const wishes = freeSlots(1).map(({ day, time }) => ({ wallStart: `${day}T${time}`, zone: 'Europe/Rome' }));
  const clientId = randomUUID();
  const draft = { artistId, serviceId: service.id, wishes, clientId };
  const { conversationId } = await procedures(customer.page).bookings.request.mutate(draft);

  const british = /Booking request: .*, [A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d \(Europe\/Rome\)$/;
  const german = /Du: Terminanfrage: .*, [A-Z][a-z]\., \d{1,2}\. \p{L}+\.? \d{4}, \d\d:\d\d \(Europe\/Rome\)$/u;
  await expect(rowIn(artist, conversationId).getByText(british)).toBeVisible();
  await expect(rowIn(customer, conversationId).getByText(german)).toBeVisible();

  // Loaded afresh it is the same, and whoever changes the language has what was there changed too.
  await customer.page.reload();
  await expect(rowIn(customer, conversationId).getByText(german)).toBeVisible();
  await procedures(customer.page).me.setLocale.mutate({ locale: 'en' });
  await customer.page.reload();
  await expect(rowIn(customer, conversationId).getByText(/^You: Booking request: /)).toBeVisible();
});
