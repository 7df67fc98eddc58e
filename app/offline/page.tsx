import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Words } from '@/app/_server/words';
import { OfflinePage } from '@/components/pwa/offline-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pwa.offline');
  return { title: t('title'), robots: { index: false } };
}

/** Kept by the worker, and shown in the place of pages that cannot be reached. */
export default function Offline() {
  return (
    <Words of="offline">
      <OfflinePage />
    </Words>
  );
}
