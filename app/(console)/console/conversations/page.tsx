import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireConsole } from '@/app/_server/require-console';
import { ConsoleScreen } from '@/components/console/console-screen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('console.nav');
  return { title: t('conversations') };
}

export default async function ConsoleConversationsPage() {
  await requireConsole('/console/conversations', 'staff');
  return <ConsoleScreen />;
}
