import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { procedures } from '@/e2e/harness/procedures';
import { SERVICE } from '@/e2e/harness/request-steps';
import type { Slot } from '@/e2e/harness/slot';
import { ARTIST } from '@/e2e/harness/talk';

export const CLOCKS = 'Europe/Rome';

export const wallTimes = (slots: readonly Slot[]) =>
  slots.map(({ day, time }) => ({ wallStart: `${day}T${time}`, zone: CLOCKS }));

/** A request to the demo artist by the person signed in here, for stories that begin after it. */
export async function requestMade(page: Page, wished: readonly Slot[]) {
  const { id: artistId, services } = await procedures(page).artists.byHandle.query({ handle: ARTIST.handle });
  const service = services.find(({ name }) => name === SERVICE);
  if (!service) throw new Error(`${ARTIST.name} does not offer ${SERVICE}`);
  return procedures(page).bookings.request.mutate({
    artistId,
    serviceId: service.id,
    wishes: wallTimes(wished),
    clientId: randomUUID(),
  });
}
