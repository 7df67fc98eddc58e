import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentActor } from '@/app/_server/current';
import { Workspace } from '@/components/conversation/workspace';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('conversations');
  return { title: t('title') };
}

export default async function ConversationsLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  return actor.kind === 'user' ? <Workspace>{children}</Workspace> : children;
}
