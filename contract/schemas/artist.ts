import { z } from 'zod';

export const Handle = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/);

export const ServiceView = z.object({
  id: z.string(),
  name: z.string(),
  durationMinutes: z.int(),
  priceCents: z.int().nullable(),
  currency: z.string(),
});
export type ServiceView = z.infer<typeof ServiceView>;

export const ArtistView = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  city: z.string(),
  zone: z.string(),
  styles: z.array(z.string()),
  about: z.string(),
  studio: z.object({ id: z.string(), name: z.string() }),
  services: z.array(ServiceView),
});
export type ArtistView = z.infer<typeof ArtistView>;
