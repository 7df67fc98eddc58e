import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentActor, currentCaller } from '@/app/_server/current';
import { currentStudios } from '@/app/_server/require-console';
import { Words } from '@/app/_server/words';
import { ConsoleProvider } from '@/components/console/console-provider';
import { ConsoleFrame } from '@/components/console/shell/console-frame';
import { LivePwaSoon } from '@/components/pwa/live/live-pwa-soon';
import { LIST_PAGE } from '@/components/realtime/list-page';
import { LiveProvider } from '@/components/realtime/live-provider';
import { FollowAccountLocale } from '@/components/shell/follow-account-locale';

/** An app of its own: it is installed beside the one for conversations. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pwa.console');
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
    manifest: '/console/manifest.webmanifest',
    icons: { icon: '/icon.svg', apple: '/icons/console-apple-touch-icon.png' },
    appleWebApp: { title: t('shortName'), statusBarStyle: 'default' },
    robots: { index: false },
  };
}

/** Pages below ask who opens them themselves; whoever may not gets no frame either. */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  if ((await currentActor()).kind !== 'user') return children;
  const [first, ...others] = await currentStudios();
  if (!first) return children;
  const caller = await currentCaller();
  const [viewer, conversations] = await Promise.all([caller.me.get(), caller.conversations.list({ limit: LIST_PAGE })]);
  return (
    <Words of="console">
      <LiveProvider viewer={viewer} conversations={conversations}>
        <FollowAccountLocale locale={viewer.locale} />
        <ConsoleProvider studios={[first, ...others]}>
          <ConsoleFrame>{children}</ConsoleFrame>
        </ConsoleProvider>
        <LivePwaSoon />
      </LiveProvider>
    </Words>
  );
}
