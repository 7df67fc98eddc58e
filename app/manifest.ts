import type { MetadataRoute } from 'next';
import { getTranslations } from 'next-intl/server';
import { describeApp } from '@/components/pwa/manifest';

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('common');
  return describeApp({
    icons: 'app',
    id: '/',
    startUrl: '/conversations',
    name: t('name'),
    shortName: t('name'),
    description: t('tagline'),
    shortcuts: [
      { name: t('nav.conversations'), url: '/conversations' },
      { name: t('nav.bookings'), url: '/bookings' },
    ],
  });
}
