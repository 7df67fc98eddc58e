import type { MetadataRoute } from 'next';
import { headers } from 'next/headers';
import { publicAddress } from '@/app/_server/public-address';
import { getServer } from '@/server/app';

/** Every page that is meant to be found. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  // First of all: it keeps the build, where no server runs, from making this page.
  const asked = await headers();
  const caller = await getServer().caller(asked);
  const handles = await caller.artists.handles();
  const paths = ['/', '/artists', ...handles.map((handle) => `/a/${handle}`)];
  return paths.map((path) => ({ url: publicAddress(path) }));
}
