import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicAddress } from '@/app/_server/public-address';

/** Pages that belong to somebody: nothing for search engines, and crawling them would only wear them out. */
const PRIVATE = [
  '/api/',
  '/bookings',
  '/calendar',
  '/console',
  '/conversations',
  '/dev/',
  '/onboarding',
  '/profile',
  '/settings',
  '/setup/',
];
/** What a shared link or a result shows of us. */
const SHOWN = ['/api/pictures/'];

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: '*', allow: ['/', ...SHOWN], disallow: PRIVATE },
    sitemap: publicAddress('/sitemap.xml'),
  };
}
