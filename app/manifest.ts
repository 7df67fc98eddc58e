import type { MetadataRoute } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { isPublicFile } from '@/app/_server/is-public-file';
import { describeApp } from '@/components/pwa/manifest';

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('common');
  return describeApp({
    id: '/',
    startUrl: '/conversations',
    lang: await getLocale(),
    name: t('name'),
    shortName: t('name'),
    description: t('tagline'),
    shortcuts: [
      { name: t('nav.conversations'), url: '/conversations', icon: 'conversations' },
      { name: t('nav.bookings'), url: '/bookings', icon: 'bookings' },
    ],
    screenshots: [
      { page: 'conversation', label: t('nav.conversations') },
      { page: 'bookings', label: t('nav.bookings') },
    ],
    icons: { any: 'icon', maskable: 'maskable' },
    isThere: isPublicFile,
  });
}
