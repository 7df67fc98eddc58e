import { getTranslations } from 'next-intl/server';
import { describeApp } from '@/components/pwa/manifest';

/** The console is an app of its own, beside the one for conversations. */
export async function GET(): Promise<Response> {
  const t = await getTranslations('pwa.console');
  const app = describeApp({
    icons: 'console',
    id: '/console',
    startUrl: '/console',
    name: t('name'),
    shortName: t('shortName'),
    description: t('description'),
    shortcuts: [
      { name: t('conversations'), url: '/console/conversations' },
      { name: t('audit'), url: '/console/audit' },
    ],
  });
  return Response.json(app, { headers: { 'content-type': 'application/manifest+json' } });
}
