import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor, currentCaller } from '@/app/_server/current';
import { signInPath } from '@/components/auth/safe-path';
import { Settings } from '@/components/settings/settings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  // Again here: moving between pages does not ask the layout, and a session may have ended meanwhile.
  if ((await currentActor()).kind !== 'user') redirect(signInPath('/settings'));
  const caller = await currentCaller();
  const [me, sessions, feed] = await Promise.all([caller.me.get(), caller.sessions.list(), caller.calendar.feed()]);
  return <Settings me={me} sessions={sessions} feed={feed} now={new Date().toISOString()} />;
}
