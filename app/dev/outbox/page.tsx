import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Words } from '@/app/_server/words';
import { Outbox } from '@/components/dev/outbox';
import { CentredFrame } from '@/components/shell/centred-frame';
import { getServer } from '@/server/app';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('devOutbox');
  return { title: t('title'), robots: { index: false } };
}

export default async function OutboxPage() {
  const server = getServer();
  if (server.stage === 'production') notFound();
  return (
    <Words of="outbox">
      <CentredFrame>
        <Outbox mails={await server.outbox()} />
      </CentredFrame>
    </Words>
  );
}
