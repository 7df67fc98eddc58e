import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentCaller, orNotFound } from '@/app/_server/current';
import { requireConsole } from '@/app/_server/require-console';
import { ConsoleScreen } from '@/components/console/console-screen';

type ConsoleConversationPageProps = { readonly params: Promise<{ readonly id: string }> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A malformed id names nothing: it is asked for as one that cannot exist, and answered like it. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('console.nav');
  return { title: t('conversations') };
}

/** Who and how it stands; words come later, by a look that is recorded. */
export default async function ConsoleConversationPage({ params }: ConsoleConversationPageProps) {
  const { id } = await params;
  await requireConsole(`/console/conversations/${id}`, 'admin');
  const conversationId = UUID.test(id) ? id.toLowerCase() : NOBODYS;
  const caller = await currentCaller();
  return <ConsoleScreen first={await orNotFound(caller.console.conversation({ conversationId }))} />;
}
