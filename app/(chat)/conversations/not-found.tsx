import { getTranslations } from 'next-intl/server';
import { MissingConversation } from '@/components/conversation/missing-conversation';

export async function generateMetadata() {
  const t = await getTranslations('conversations.missing');
  return { title: t('title') };
}

export default function NotFound() {
  return <MissingConversation />;
}
