import { getLocale, getTranslations } from 'next-intl/server';
import { isPublicFile } from '@/app/_server/is-public-file';
import { describeApp } from '@/components/pwa/manifest';

/** The console is an app of its own, beside the one for conversations. */
export async function GET(): Promise<Response> {
  const t = await getTranslations('pwa.console');
  const app = describeApp({
    id: '/console',
    startUrl: '/console',
    lang: await getLocale(),
    name: t('name'),
    shortName: t('shortName'),
    description: t('description'),
    shortcuts: [
      { name: t('conversations'), url: '/console/conversations', icon: 'conversations' },
      { name: t('audit'), url: '/console/audit' },
    ],
    screenshots: [
      { page: 'console', label: t('name') },
      { page: 'console-conversations', label: t('conversations') },
    ],
    icons: { any: 'console', maskable: 'console-maskable' },
    isThere: isPublicFile,
  });
  return Response.json(app, { headers: { 'content-type': 'application/manifest+json' } });
}
